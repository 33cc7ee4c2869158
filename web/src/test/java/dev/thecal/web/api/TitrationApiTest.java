package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Titration over HTTP. Now is 2026-05-06 15:30 UTC; the sample clinic's targets: pain 4, mobility 6, 2 visits. */
class TitrationApiTest {

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
  void visits_are_recorded_once_and_suggest_without_changing_anything() {
    var ada = PumpPatient.on(server, "titration-1")
        .running("2026-04-16T10:00:00Z", "baclofen", "2000 mcg/mL", "200 mcg/day");
    ada.add("/titration-visits", visit("v-1", "2026-05-01T10:00:00Z", 3));
    JsonNode seen = ada.add("/titration-visits", visit("v-2", "2026-05-05T10:00:00Z", 3));

    assertThat(seen.at("/dose").asText()).isEqualTo("200 mcg/day");
    assertThat(seen.at("/visit/value/oralOpioid").asText()).isEqualTo("30 mg/day");
    assertThat(ada.get("/titration-visits").at("/visits")).hasSize(2);
    JsonNode programmes = ada.get("/infusion").at("/programmes");
    JsonNode suggestion = ada.get("/dose-suggestion");
    assertThat(suggestion.at("/kind").asText()).isEqualTo("try-lower");
    assertThat(suggestion.at("/minimumEffectiveDose").asText()).isEqualTo("200 mcg/day");
    assertThat(suggestion.at("/banner").asText()).contains("nobody watches this");
    assertThat(ada.get("/infusion").at("/programmes")).isEqualTo(programmes);
  }

  @Test
  void a_visit_in_error_is_marked() {
    var ada = PumpPatient.on(server, "titration-2")
        .running("2026-04-16T10:00:00Z", "baclofen", "2000 mcg/mL", "200 mcg/day");
    ada.add("/titration-visits", visit("v-1", "2026-05-05T10:00:00Z", 8));
    assertThat(ada.get("/dose-suggestion").at("/notAbove").asText()).isEqualTo("230 mcg/day");

    var marked =
        server.post(ada.path() + "/titration-visits/v-1/error", "{\"reason\":\"other patient\"}");

    assertThat(marked.statusCode()).isEqualTo(200);
    assertThat(ada.get("/dose-suggestion").at("/kind").asText()).isEqualTo("no-visit-on-this-dose");
    assertThat(ada.get("/titration-visits").at("/visits/0/visit/errorReason").asText())
        .isEqualTo("other patient");
  }

  @Test
  void every_wrong_field_is_named_at_once() {
    var ada = PumpPatient.on(server, "titration-3");

    var refused = server.post(ada.path() + "/titration-visits", """
        {"visitedAt":"2026-05-05","worstPain":11,"mobility":"6","sideEffects":[{"what":"itch","degree":"bad"}],
         "oralOpioid":"30 mg"}""");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).at("/errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder(
            "/visitedAt", "/worstPain", "/mobility", "/sideEffects/0/degree", "/oralOpioid");
  }

  private static String visit(String id, String at, int pain) {
    return """
        {"id":"%s","visitedAt":"%s","worstPain":%d,"mobility":7,"sideEffects":[],"oralOpioid":"30 mg/day"}""".formatted(id, at, pain);
  }
}
