package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import org.junit.jupiter.api.Test;

/** A pump that asks for its replacement ends the refill window of a sample patient, on 6 May 2026. */
class IndicatorWindowApiTest {

  private static final String PATIENT = "/api/v1/clinics/spine-surgery/patients/ss-12";

  @Test
  void the_window_ends_with_the_service_of_the_pump() {
    try (var server = RunningServer.start(TestDatabases.H2)) {
      assertThat(server.get(PATIENT + "/refill-ladder").body()).doesNotContain("device-life");

      var seen = server.post(
          PATIENT + "/implants/pump-1/replacement-indicator", "{\"on\":\"2026-02-10\"}");

      assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
      var ladder = RunningServer.json(server.get(PATIENT + "/refill-ladder"));
      assertThat(ladder.toString()).contains("device-life");
      // 90 days after 10 February: 18 to its end, 31 of March, 30 of April, 11 of May.
      assertThat(ladder.findValue("hardStop").get("on").asText()).isLessThan("2026-05-12");
    }
  }
}
