package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Refills at home over HTTP, with the sample clinic that offers them. */
class HomeApiTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);
  private static final String CLINIC = "/api/v1/clinics/comprehensive-pain";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void the_drug_decides_first_and_the_answer_names_every_reason() {
    assertThat(eligibility("cp-11").get("eligible").asBoolean()).isTrue();
    assertThat(eligibility("cp-10").get("findings"))
        .extracting(finding -> finding.get("code").asText())
        .containsExactly("controlled-substance");
    assertThat(eligibility("cp-13").get("findings"))
        .extracting(finding -> finding.get("code").asText())
        .containsExactly("controlled-substance", "caregiver-unknown", "two-people");
    assertThat(SERVER.get(CLINIC + "/patients/nobody/home-eligibility").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_route_is_proposed_for_those_who_may_and_the_others_are_told() {
    // ziconotide of cp-11 stands on a stability of weeks: it comes due within two months
    JsonNode plan = RunningServer.json(SERVER.post(
        CLINIC + "/home-route-proposals",
        "{\"days\": [" + day("2026-05-07") + ", " + day("2026-05-12") + ", " + day("2026-06-16")
            + "]}"));

    assertThat(plan.get("routes")).isNotEmpty().allSatisfy(route -> {
      assertThat(route.get("nurse").asText()).isEqualTo("sample-refill-nurse-b");
      assertThat(route.get("stops"))
          .extracting(stop -> stop.get("patient").asText())
          .containsExactly("cp-11");
    });
    assertThat(plan.get("inClinic"))
        .extracting(one -> one.get("patient").asText())
        .contains("cp-10");
  }

  @Test
  void what_cannot_be_a_day_is_named() {
    var wrong = SERVER.post(
        CLINIC + "/home-route-proposals",
        "{\"days\": [{\"nurse\": \"nobody\", \"on\": \"soon\", \"base\": {\"latitude\": 91,"
            + " \"longitude\": 0}, \"from\": \"16:00\", \"to\": \"08:00\"}]}");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("/days/0/nurse", "/days/0/on", "/days/0/base/latitude", "/days/0/to")
        .contains("sample-refill-nurse-b");
    assertThat(SERVER.post(CLINIC + "/home-route-proposals", "{\"days\": []}").statusCode())
        .isEqualTo(422);
    assertThat(SERVER
            .post(CLINIC + "/home-route-proposals", "{\"days\": [" + day("2026-05-05") + "]}")
            .body())
        .contains("/days/0/on", "is past");
  }

  @Test
  void what_was_found_at_home_is_noted_whole_and_on_the_newest_version() {
    String path = CLINIC + "/patients/cp-09/home-setting";
    String home = "{\"place\": {\"latitude\": 39.7, \"longitude\": -105}, \"telephone\": true,"
        + " \"safeHome\": null, \"caregiver\": true, \"twoPeople\": false, \"from\": \"08:00\","
        + " \"to\": \"16:00\", \"note\": null, \"assessedBy\": \"nurse-1\", \"assessedOn\": \"2026-05-01\"}";
    assertThat(SERVER.get(path).statusCode()).isEqualTo(404);
    assertThat(SERVER.put(path, home).statusCode()).isEqualTo(428);

    var first = SERVER.put(path, home, "If-Match", "\"0\"");

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(SERVER.put(path, home, "If-Match", "\"0\"").statusCode()).isEqualTo(412);
    assertThat(RunningServer.json(SERVER.get(path)).at("/place/latitude").asDouble())
        .isEqualTo(39.7);
    var wrong = SERVER.put(
        path,
        home.replace("\"16:00\"", "\"7\"").replace("2026-05-01", "2027-05-01"),
        "If-Match",
        "\"1\"");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("/to", "08:30");
  }

  private static JsonNode eligibility(String patient) {
    return RunningServer.json(SERVER.get(CLINIC + "/patients/" + patient + "/home-eligibility"));
  }

  private static String day(String on) {
    return "{\"nurse\": \"sample-refill-nurse-b\", \"on\": \"" + on
        + "\", \"base\": {\"latitude\": 39.74, \"longitude\": -104.99}, \"from\": \"08:00\","
        + " \"to\": \"17:00\"}";
  }
}
