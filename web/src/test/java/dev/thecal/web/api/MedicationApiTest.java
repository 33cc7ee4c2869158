package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Allergies, medicines and weights over HTTP. */
class MedicationApiTest {

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
  void the_list_holds_what_is_taken_now_and_adds_up_its_opioids_as_a_draft() {
    var ada = PumpPatient.on(server, "medication-1");
    ada.add("/medications", oxycodone("m-1", "10 mg", ""));
    ada.add("/medications", oxycodone("m-2", "5 mg", ",\"replaces\":\"m-1\""));

    JsonNode list = ada.get("/medications");

    assertThat(list.at("/taken").findValuesAsText("id")).containsExactly("m-2");
    assertThat(list.at("/complete").isMissingNode()).isTrue();
    // 5 mg * 3 * 1.5 = 22.5
    assertThat(list.at("/oralOpioids/perDay").asText()).isEqualTo("22.5 mg/day");
    assertThat(list.at("/oralOpioids/draft").asBoolean()).isTrue();

    assertThat(server
            .post(ada.path() + "/medications", oxycodone("m-3", "1 mg", ",\"replaces\":\"m-1\""))
            .statusCode())
        .isEqualTo(422);
    assertThat(server
            .post(ada.path() + "/chart/m-2/error", "{\"reason\":\"other patient\"}")
            .statusCode())
        .isEqualTo(200);
    assertThat(ada.get("/medications").at("/taken").findValuesAsText("id")).containsExactly("m-1");
  }

  @Test
  void allergies_and_weights_are_on_the_chart_and_wrong_units_are_refused() {
    var ada = PumpPatient.on(server, "medication-2");
    ada.add("/allergies", """
        {"substance":"silicone","against":"implant-material","severity":"severe","notedOn":"2026-05-01"}""");
    ada.add("/weights", "{\"weight\":\"160 lb\",\"on\":\"2026-05-01\"}");

    JsonNode chart = ada.get("/chart");
    assertThat(chart.at("/allergies/0/item/substance").asText()).isEqualTo("silicone");
    assertThat(chart.at("/weights/0/item/weight").asText()).isEqualTo("160 lb");

    var refused =
        server.post(ada.path() + "/weights", "{\"weight\":\"160\",\"on\":\"2026-05-01\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).at("/errors/0/detail").asText()).contains("kg or lb");
  }

  private static String oxycodone(String id, String dose, String more) {
    return """
        {"id":"%s","drug":"oxycodone","classes":["opioid"],"route":"oral","dose":"%s","timesPerDay":3,
         "notedOn":"2026-05-01"%s}""".formatted(id, dose, more);
  }
}
