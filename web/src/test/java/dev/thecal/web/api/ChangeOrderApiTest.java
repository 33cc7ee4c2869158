package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Changes of a programme over HTTP. Now is 2026-05-06 15:30 UTC. */
class ChangeOrderApiTest {

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
  void another_concentration_goes_from_proposal_to_pump_through_two_people() {
    var ada = ada("change-1");
    JsonNode proposed = ada.add("/change-orders", """
        {"id":"c-1","programme":{"from":"2026-05-06T16:00:00Z","drug":"baclofen","concentration":"500 mcg/mL","dose":"200 mcg/day"},
         "fill":{"drug":"baclofen","concentration":"500 mcg/mL","volume":"18 mL"},"reason":"finer steps"}""");
    assertThat(proposed.at("/state").asText()).isEqualTo("proposed");
    assertThat(proposed.at("/order/secondPerson").asBoolean()).isTrue();
    assertThat(proposed.at("/order/changes").findValuesAsText("field"))
        .containsExactly("concentration", "flow", "fill");

    String change = ada.path() + "/change-orders/c-1";
    assertThat(type(server.post(change + "/confirmation", "{}")))
        .isEqualTo("urn:thecal:problem:second-person-needed");
    assertThat(type(server.post(change + "/in-pump", "{\"since\":\"2026-05-06T15:00:00Z\"}")))
        .isEqualTo("urn:thecal:problem:change-proposed");
    var confirmed = server.post(change + "/confirmation", "{}", "Thecal-Actor", "pharmacist-2");
    assertThat(RunningServer.json(confirmed).at("/state").asText()).isEqualTo("confirmed");
    assertThat(ada.get("/phone-orders").at("/openOrders")).hasSize(1);

    var told = server.post(change + "/in-pump", "{\"since\":\"2026-05-06T15:00:00Z\"}");

    assertThat(RunningServer.json(told).at("/state").asText()).isEqualTo("in-pump");
    JsonNode read = ada.get("/change-orders/c-1");
    assertThat(read.at("/order/events").findValuesAsText("by"))
        .containsExactly("local", "pharmacist-2", "local");
    assertThat(ada.get("/timeline?kind=change-order").at("/entries"))
        .hasSize(read.at("/order/events").size());
    assertThat(ada.get("/change-orders").at("/changes")).hasSize(1);
    assertThat(ada.get("/phone-orders").at("/openOrders")).isEmpty();
    assertThat(type(server.post(change + "/withdrawal", "{\"reason\":\"too late\"}")))
        .isEqualTo("urn:thecal:problem:change-in-pump");
  }

  @Test
  void the_plan_of_a_change_reads_the_pump_the_catheter_and_what_runs() {
    var ada = ada("change-3");
    String change = """
        "programme":{"from":"2026-05-06T16:00:00Z","drug":"baclofen","concentration":"500 mcg/mL","dose":"200 mcg/day"},
        "fill":{"drug":"baclofen","concentration":"500 mcg/mL","volume":"18 mL"}""";
    var asked = server.post(ada.path() + "/transition-plan", "{" + change + "}");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    JsonNode plan = RunningServer.json(asked);
    // 80 cm x 0.0022 + 0.199 = 0.375 mL; x 2000 / 200 = 3.75 days = 90 h
    assertThat(plan.at("/bridge/duration").asText()).isEqualTo("90 h");
    // 200 / 500 = 0.4 mL/day x 2000 = 800 mcg/day, four times 200
    assertThat(plan.at("/withoutBridge/0/dose").asText()).isEqualTo("800 mcg/day");
    assertThat(plan.at("/withoutBridge/0/hazard").asText()).isEqualTo("overdose");
    // 2.4 mL residue: (2.4 x 2000 + 18 x 500) / 20.4 = 13800 / 20.4
    assertThat(plan.at("/reservoir/drugs/0/mixed").asText()).isEqualTo("676.470588 mcg/mL");
    assertThat(ada.get("/change-orders").at("/changes")).isEmpty();

    ada.add("/change-orders", "{\"id\":\"c-1\",\"reason\":\"finer steps\"," + change + "}");
    assertThat(ada.get("/change-orders/c-1/transition-plan")).isEqualTo(plan);

    server.post(ada.path() + "/change-orders/c-1/withdrawal", "{\"reason\":\"not now\"}");
    ada.add("/change-orders", """
        {"id":"c-2","programme":{"from":"2026-05-06T16:00:00Z","drug":"baclofen","concentration":"2000 mcg/mL","dose":"210 mcg/day"},
         "reason":"spasms"}""");
    var nothing = server.get(ada.path() + "/change-orders/c-2/transition-plan");
    assertThat(RunningServer.json(nothing).at("/type").asText())
        .isEqualTo("urn:thecal:problem:no-fill-planned");
  }

  @Test
  void every_wrong_field_is_named_at_once_and_a_limit_names_its_field() {
    var ada = ada("change-2");
    var refused = server.post(ada.path() + "/change-orders", """
        {"programme":{"from":"6 May","drug":"baclofen","concentration":"500 mcg/mL","dose":"200 mcg/day","reason":"here"},
         "fill":{"drug":"baclofen","concentration":"500","volume":"18 mL"}}""");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).at("/errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder(
            "/programme/from", "/programme/reason", "/fill/concentration", "/reason");

    var other = server.post(ada.path() + "/change-orders", """
        {"programme":{"from":"2026-05-06T16:00:00Z","drug":"baclofen","concentration":"500 mcg/mL","dose":"200 mcg/day"},
         "fill":{"drug":"baclofen","concentration":"1000 mcg/mL","volume":"18 mL"},"reason":"finer steps"}""");
    assertThat(RunningServer.json(other).at("/errors/0/pointer").asText()).isEqualTo("/fill");

    // 15 % of 200 is 30: at most 230
    var tooFar = server.post(ada.path() + "/change-orders", """
        {"programme":{"from":"2026-05-06T16:00:00Z","drug":"baclofen","concentration":"2000 mcg/mL","dose":"231 mcg/day"},
         "reason":"spasms"}""");
    assertThat(type(tooFar)).isEqualTo("urn:thecal:problem:plan-refused");
    assertThat(RunningServer.json(tooFar).at("/errors/0/pointer").asText())
        .isEqualTo("/programme/dose");
    assertThat(ada.get("/change-orders").at("/changes")).isEmpty();
  }

  private static PumpPatient ada(String id) {
    return PumpPatient.on(server, id)
        .running("2026-04-16T10:00:00Z", "baclofen", "2000 mcg/mL", "200 mcg/day");
  }

  private static String type(HttpResponse<String> answer) {
    return RunningServer.json(answer).at("/type").asText();
  }
}
