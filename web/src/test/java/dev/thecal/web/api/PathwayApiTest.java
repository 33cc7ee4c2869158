package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pathway and status over HTTP. Now is 2026-05-06 15:30 UTC. */
class PathwayApiTest {

  private static final String CLINIC = "/api/v1/clinics/spine-surgery";

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
  void a_pump_moves_its_patient_and_a_person_moves_on_from_there() {
    var ada = PumpPatient.on(server, "pathway-1");
    var found = server.get(ada.path() + "/pathway");
    assertThat(RunningServer.json(found).at("/stage").asText()).isEqualTo("implanted");
    assertThat(RunningServer.json(found).at("/moves").findValuesAsText("to"))
        .containsExactly("implanted", "trial-done");
    assertThat(found.headers().firstValue("ETag")).contains("\"3\"");
    assertThat(server.get(ada.path() + "/pathway", "If-None-Match", "\"3\"").statusCode())
        .isEqualTo(304);

    String titration = "{\"to\":\"titration\",\"reason\":\"first dose set\"}";
    assertThat(move(ada, titration).statusCode()).isEqualTo(428);
    var moved = move(ada, titration, "If-Match", "\"3\"");

    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(RunningServer.json(moved).at("/moves/0/cause/reason").asText())
        .isEqualTo("first dose set");
    assertThat(move(ada, titration, "If-Match", "\"3\"").statusCode()).isEqualTo(412);
  }

  @Test
  void what_is_not_allowed_lists_what_is_and_a_change_of_the_patient_moves_nobody() {
    var ada = PumpPatient.on(server, "pathway-2");
    var refused = move(ada, "{\"to\":\"screening\",\"reason\":\"again\"}", "If-Match", "\"3\"");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(RunningServer.json(refused).at("/detail").asText())
        .contains("allowed are titration, maintenance, replacement-planned, turned-off");

    String other =
        server.get(ada.path()).body().replace("\"stage\":\"implanted\"", "\"stage\":\"referral\"");
    var put = server.put(ada.path(), other, "If-Match", "\"3\"");
    assertThat(put.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(put).at("/errors/0/pointer").asText()).isEqualTo("/stage");
    var blank = move(ada, "{\"to\":\"off\",\"reason\":\" \"}", "If-Match", "\"3\"");
    assertThat(RunningServer.json(blank).at("/errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/to", "/reason");
  }

  @Test
  void a_stay_in_hospital_is_on_the_worklist_until_it_ends() {
    var ada = PumpPatient.on(server, "pathway-3");
    JsonNode began = ada.add("/statuses", """
        {"id":"stay","kind":"in-hospital","from":"2026-05-04","reason":"called","place":"Sample General"}""");
    assertThat(began.at("/status/kind").asText()).isEqualTo("in-hospital");
    assertThat(ada.get("/statuses").at("/remindersPaused").asBoolean()).isTrue();
    assertThat(onWorklist("pathway-3").at("/statuses/0").asText()).isEqualTo("in-hospital");

    String over = "{\"on\":\"2026-05-06\",\"reason\":\"discharged\"}";
    assertThat(server.post(ada.path() + "/statuses/stay/end", over).statusCode())
        .isEqualTo(428);
    assertThat(server
            .post(ada.path() + "/statuses/stay/end", over, "If-Match", "\"1\"")
            .statusCode())
        .isEqualTo(200);

    assertThat(onWorklist("pathway-3").at("/statuses")).isEmpty();
    assertThat(ada.get("/statuses/stay").at("/status/end/on").asText()).isEqualTo("2026-05-06");
  }

  @Test
  void the_dead_leave_the_worklist_and_their_pump_stays_a_duty() {
    var ada = PumpPatient.on(server, "pathway-4");
    ada.add("/statuses", """
        {"id":"died","kind":"deceased","from":"2026-05-04","reason":"told by the family"}""");

    assertThat(ada.get("/statuses").at("/messagesStopped").asBoolean()).isTrue();
    assertThat(worklist().findValuesAsText("patient")).doesNotContain("pathway-4");
    JsonNode duties = RunningServer.json(server.get(CLINIC + "/device-duties?limit=200"));
    assertThat(duties.at("/duties").findValuesAsText("serial")).contains("S-pathway-4");
    var page = server.get(CLINIC + "/device-duties?limit=1");
    assertThat(RunningServer.json(page).at("/duties")).hasSize(1);

    assertThat(server
            .post(
                ada.path() + "/statuses/died/error",
                "{\"reason\":\"another patient\"}",
                "If-Match",
                "\"1\"")
            .statusCode())
        .isEqualTo(200);
    assertThat(worklist().findValuesAsText("patient")).contains("pathway-4");
  }

  @Test
  void nothing_more_is_planned_for_the_dead_and_what_was_before_stays_recordable() {
    var ada = PumpPatient.on(server, "pathway-5")
        .running("2026-05-01T14:00:00Z", "morphine", "10 mg/mL", "2 mg/day");
    ada.add("/statuses", """
        {"id":"died","kind":"deceased","from":"2026-05-04","reason":"told by the family"}""");

    String order = """
        {"from":"2026-05-07T14:00:00Z","drug":"morphine","concentration":"10 mg/mL","dose":"2.2 mg/day","reason":"asked"}""";
    deceased(server.post(ada.path() + "/programme-orders", order));
    String programme = order.replace(",\"reason\":\"asked\"", "");
    deceased(server.post(
        ada.path() + "/change-orders",
        "{\"programme\":%s,\"reason\":\"asked\"}".formatted(programme)));
    deceased(server.post(ada.path() + "/phone-orders", """
        {"programme":%s,"readBack":{"givenBy":"Dr. Sample","readBackBy":"nurse",
         "words":"morphine 10 mg/mL, 2.2 mg a day"}}""".formatted(order)));
    deceased(server.post(ada.path() + "/mri-orders", """
        {"scanAt":"2026-05-07T14:00:00Z","facility":"Hospital radiology"}"""));
    deceased(server.post(ada.path() + "/refill-visits", """
        {"order":{"drug":"morphine","concentration":"10 mg/mL","volume":"20 mL"}}"""));
    var late = server.post(
        ada.path() + "/titration-visits",
        "{\"visitedAt\":\"2026-05-06T14:00:00Z\",\"worstPain\":3}");
    assertThat(late.statusCode()).as(late.body()).isEqualTo(422);
    assertThat(RunningServer.json(late).at("/errors/0/detail").asText())
        .contains("after the death on 2026-05-04");

    ada.add("/titration-visits", "{\"visitedAt\":\"2026-05-04T14:00:00Z\",\"worstPain\":3}");
    ada.add("/programmes", """
        {"from":"2026-05-02T14:00:00Z","drug":"morphine","concentration":"10 mg/mL","dose":"2.1 mg/day"}""");
    String page = server.get("/staff/clinics/spine-surgery/patients/pathway-5").body();
    assertThat(page)
        .contains("A pump is in the body", "S-pathway-5", "device duties")
        .doesNotContain("no pump on record", "No pump");
  }

  private static void deceased(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(RunningServer.json(answer).at("/type").asText()).endsWith("patient-deceased");
    assertThat(RunningServer.json(answer).at("/detail").asText())
        .contains("died on 2026-05-04", "entered in error");
  }

  @Test
  void nobody_dies_before_the_birth() {
    var ada = PumpPatient.on(server, "pathway-6");
    String died = "{\"id\":\"died\",\"kind\":\"deceased\",\"from\":\"%s\",\"reason\":\"told\"}";

    var refused = server.post(ada.path() + "/statuses", died.formatted("1960-02-28"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).at("/errors/0/pointer").asText()).isEqualTo("/from");
    ada.add("/statuses", died.formatted("1960-02-29"));
  }

  private static JsonNode onWorklist(String patient) {
    for (JsonNode pump : worklist()) {
      if (pump.at("/patient").asText().equals(patient)) {
        return pump;
      }
    }
    throw new AssertionError(patient + " is not on the worklist");
  }

  private static JsonNode worklist() {
    return RunningServer.json(server.get(CLINIC + "/worklist?limit=200")).at("/pumps");
  }

  private static HttpResponse<String> move(PumpPatient patient, String json, String... headers) {
    return server.post(patient.path() + "/pathway/moves", json, headers);
  }
}
