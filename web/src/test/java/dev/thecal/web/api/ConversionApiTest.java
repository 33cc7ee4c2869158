package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Conversions over HTTP. */
class ConversionApiTest {

  private static RunningServer server = RunningServer.start(TestDatabases.H2);

  @BeforeAll
  static void ready() {
    assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void a_conversion_counts_when_two_people_have_signed_and_never_runs_backwards() {
    var ada = PumpPatient.on(server, "conversion-1");
    ada.add("/medications", """
        {"id":"m-1","drug":"morphine","classes":["opioid"],"route":"oral","dose":"30 mg","timesPerDay":2,"notedOn":"2026-05-01"}""");

    JsonNode made = ada.add("/dose-conversions", """
        {"id":"c-1","drug":"morphine","direction":"oral-to-intrathecal"}""");
    // 60 / 300 = 0.2, 60 / 100 = 0.6
    assertThat(made.at("/conversion/candidates").findValuesAsText("dose"))
        .containsExactly("0.2 mg/day", "0.6 mg/day");
    assertThat(made.at("/startingDoseNotAbove").isNull()).isTrue();

    String path = ada.path() + "/dose-conversions/c-1";
    assertThat(RunningServer.json(sign(path, "dr-1")).at("/state").asText()).isEqualTo("waiting");
    assertThat(type(sign(path, "dr-1"))).isEqualTo("urn:thecal:problem:second-person-needed");
    assertThat(RunningServer.json(sign(path, "pharmacist-2"))
            .at("/startingDoseNotAbove")
            .asText())
        .isEqualTo("200 mcg/day");
    assertThat(ada.get("/dose-conversions/c-1").at("/state").asText()).isEqualTo("signed");
    assertThat(ada.get("/dose-conversions").at("/conversions")).hasSize(1);
    assertThat(ada.get("/timeline?kind=dose-conversion").at("/entries").findValuesAsText("by"))
        .contains("dr-1", "pharmacist-2")
        .hasSize(3);
    var withdrawn = server.post(path + "/withdrawal", "{\"reason\":\"other plan\"}");
    assertThat(RunningServer.json(withdrawn).at("/startingDoseNotAbove").isNull())
        .isTrue();

    assertThat(type(server.post(ada.path() + "/dose-conversions", """
        {"drug":"morphine","direction":"intrathecal-to-oral"}""")))
        .isEqualTo("urn:thecal:problem:never-backwards");
    assertThat(type(server.post(ada.path() + "/dose-conversions", """
        {"drug":"morphine","direction":"oral-to-intrathecal","oral":"60 mg/day"}""")))
        .isEqualTo("urn:thecal:problem:invalid-input");
  }

  private static HttpResponse<String> sign(String path, String who) {
    return server.post(path + "/signature", "{}", "Thecal-Actor", who);
  }

  private static String type(HttpResponse<String> answer) {
    return RunningServer.json(answer).at("/type").asText();
  }
}
