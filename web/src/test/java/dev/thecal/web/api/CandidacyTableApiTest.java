package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drugs and pumps in a table, policies side by side, over HTTP. */
class CandidacyTableApiTest {

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
  void an_allergy_excludes_its_drug_from_every_pump_and_no_other() {
    var ada = PumpPatient.on(server, "table-1");
    ada.add("/allergies", """
        {"substance":"ziconotide","against":"drug","notedOn":"2026-05-01"}""");

    JsonNode pairs = ada.get("/product-findings").get("pairs");

    assertThat(StreamSupport.stream(pairs.spliterator(), false)
            .filter(pair -> pair.get("drug").asText().equals("ziconotide")))
        .isNotEmpty()
        .allMatch(pair -> pair.get("fit").asText().equals("excluded"));
    assertThat(StreamSupport.stream(pairs.spliterator(), false)
            .filter(pair -> pair.get("drug").asText().equals("morphine")))
        .isNotEmpty()
        .noneMatch(pair -> pair.get("fit").asText().equals("excluded"));
  }

  @Test
  void payers_stand_side_by_side_and_each_says_why() {
    var ada = PumpPatient.on(server, "table-2");
    ada.add("/facts", """
        {"key":"indication","value":"spasticity","on":"2026-05-01"}""");

    JsonNode two = ada.get(
        "/policy-comparison?policies=medicare-ncd-280-14-pain,medicare-ncd-280-14-spasticity");

    assertThat(two.at("/sides/0/policy").asText()).isEqualTo("medicare-ncd-280-14-pain");
    assertThat(two.at("/sides/0/decision").asText()).isNotBlank();
    assertThat(two.at("/sides/1/standing").asText()).isEqualTo("not-settled");
    assertThat(two.at("/sides/1/because/0/reason").asText()).isNotBlank();
    assertThat(ada.get("/policy-comparison").get("sides").size()).isGreaterThan(4);
    assertThat(server
            .get(ada.path() + "/policy-comparison/text?policies=sample-payer-a")
            .body())
        .contains("Sample payer A: pump for chronic pain")
        .contains("the treating clinician decides");
  }

  @Test
  void an_unknown_policy_is_not_found_and_the_nearest_is_named() {
    var ada = PumpPatient.on(server, "table-3");

    var answer = server.get(ada.path() + "/policy-comparison?policies=sample-payer-c");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("sample-payer-");
  }
}
