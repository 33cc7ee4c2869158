package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Planned trials, operations, scans and replacements over real HTTP, on 6 May 2026, 15:30 UTC. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarePathApiTest {

  private static final String SPINE = "/api/v1/clinics/spine-surgery";
  private static final String REHAB = "/api/v1/clinics/rehab-and-pain";

  private final RunningServer server = RunningServer.start(TestDatabases.H2);

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void a_scan_is_booked_cleared_and_closed_by_an_interrogation() {
    String patient = SPINE + "/patients/ss-11";
    JsonNode slot = RunningServer.json(
            server.get(patient + "/slots?visitType=device-check&from=2026-05-07&limit=1"))
        .at("/slots/0");
    String booking = RunningServer.json(server.post(
            SPINE + "/bookings",
            "{\"patient\": \"ss-11\", \"visitType\": \"device-check\", \"slot\": " + slot + "}"))
        .get("id")
        .asText();
    Instant scan = Instant.parse(slot.get("startsAt").asText()).minusSeconds(3600);
    var ordered = server.post(patient + "/mri-orders", """
        {"id": "m-1", "scanAt": "%s", "scanner": "1.5 T", "facility": "Radiology"}""".formatted(scan));
    assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(201);
    String order = patient + "/mri-orders/m-1";

    var early = server.post(order + "/clearance", now(""));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(early).get("findings").findValuesAsText("code"))
        .containsExactly("visit-not-booked");
    ok(server.post(
        order + "/visits", "{\"need\": \"check-the-pump\", \"booking\": \"" + booking + "\"}"));
    ok(server.post(order + "/clearance", now("")));
    ok(server.post(order + "/scan", now("")));
    assertThat(openScan("ss-11").get("overdue").asBoolean()).isTrue();

    var closed =
        server.post(order + "/checks", now(", \"running\": true, \"means\": \"interrogation\""));
    assertThat(RunningServer.json(closed).get("state").asText()).isEqualTo("closed");
    assertThat(RunningServer.json(server.get(order)).get("state").asText()).isEqualTo("closed");
    assertThat(
            server.post(order + "/cancellation", now(", \"remark\": \"late\"")).statusCode())
        .isEqualTo(409);
    assertThat(server.post(order + "/checks", "{\"by\": \"nurse\"}").statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_valve_gated_pump_is_not_cleared_full() {
    String patient = REHAB + "/patients/rp-13";
    var ordered = server.post(patient + "/mri-orders", """
        {"id": "m-1", "scanAt": "2026-05-08T15:00:00Z", "scanner": "1.5 T", "facility": "Radiology", "emergency": true}""");
    assertThat(ordered.body()).contains("empty-the-pump").contains("withdrawal-while-empty");
    String order = patient + "/mri-orders/m-1";

    assertThat(server.post(order + "/clearance", now("")).body()).contains("drug-in-pump");
    ok(server.post(order + "/emptying", now(", \"volume\": \"7.5 mL\"")));
    ok(server.post(order + "/clearance", now("")));
    ok(server.post(order + "/cancellation", now(", \"remark\": \"no longer needed\"")));
    assertThat(RunningServer.json(server.get(patient + "/mri-orders")).get("orders"))
        .hasSize(1);
  }

  @Test
  void a_trial_plan_outside_the_rules_is_refused_with_sources() {
    String plans = SPINE + "/patients/ss-03/trial-plans";
    String plan = """
        {"method": "single-injection", "setting": "%s", "drug": "morphine", "at": "2026-05-08T15:00:00Z", "dose": "0.2 mg",
         "by": "the physician", "conduct": {"route": "intrathecal", "observed": "%s", "responsibleAdult": true, "naloxoneAtHand": true}}""";

    var refused = server.post(plans, plan.formatted("hospital-inpatient", "6 h"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("watch-too-short").contains("Infumorph label");
    assertThat(server.post(plans, plan.formatted("hospital-inpatient", "24 h")).statusCode())
        .isEqualTo(201);
    assertThat(RunningServer.json(server.get(plans)).get("plans")).hasSize(1);
  }

  @Test
  void the_screening_says_where_a_patient_stands_or_that_nobody_told() {
    JsonNode notStarted =
        RunningServer.json(server.get(REHAB + "/patients/rp-03/baclofen-screening"));
    assertThat(notStarted.at("/series/state").asText()).isEqualTo("not-started");
    assertThat(notStarted.at("/series/nextMcg").asInt()).isEqualTo(50);
    // The sample's first dose was given yesterday and its response is not on record
    JsonNode unknown = RunningServer.json(server.get(REHAB + "/patients/rp-07/baclofen-screening"));
    assertThat(unknown.get("known").asBoolean()).isFalse();
  }

  @Test
  void an_operation_begins_after_its_checks_and_ends_at_home() {
    String patient = SPINE + "/patients/ss-08";
    var planned = server.post(patient + "/procedures", """
        {"id": "op-1", "plannedOn": "2026-05-06", "surgeon": "sample-surgeon-a", "setting": "outpatient-surgery-center",
         "site": "lower-left-abdomen"}""");
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    String operation = patient + "/procedures/op-1";

    var notReady = server.post(operation + "/readiness", now(", \"intravenousLine\": true"));
    assertThat(notReady.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(notReady).get("findings")).hasSize(3);
    ok(
        server.post(
            operation + "/readiness",
            now(
                ", \"intravenousLine\": true, \"anaestheticHasTakenEffect\": true, \"infectionExcluded\": true, \"bloodThinners\": []")));
    ok(server.post(operation + "/steps", now(", \"step\": \"wait-for-anaesthetic\"")));
    ok(server.post(
        operation + "/observations",
        now(", \"vitals\": \"pulse 80\", \"adverseReaction\": false")));
    var home = server.post(
        operation + "/discharge", now(", \"instructions\": [\"Discharge instructions\"]"));
    assertThat(home.body()).contains("instructions-missing");
    assertThat(RunningServer.json(server.get(operation)).get("state").asText())
        .isEqualTo("discharged");
    assertThat(RunningServer.json(server.get(patient + "/procedures")).get("procedures"))
        .hasSize(1);
  }

  @Test
  void the_list_of_replacements_begins_with_what_nobody_knows_and_hears_the_indicator() {
    JsonNode before = RunningServer.json(server.get(SPINE + "/replacements")).get("pumps");
    assertThat(before).isNotEmpty();
    var seen = server.post(
        SPINE + "/patients/ss-13/implants/pump-1/replacement-indicator",
        "{\"on\": \"2026-05-05\"}");
    assertThat(RunningServer.json(seen).at("/binding").asText()).isEqualTo("eri");
    JsonNode first = RunningServer.json(server.get(SPINE + "/replacements")).at("/pumps/0");
    assertThat(first.get("patient").asText()).isEqualTo("ss-13");
    assertThat(first.at("/endOfService").asText()).isEqualTo("2026-08-03");
  }

  private JsonNode openScan(String patient) {
    for (JsonNode open : RunningServer.json(server.get(SPINE + "/mri-orders")).get("orders")) {
      if (open.at("/order/patient").asText().equals(patient)) {
        return open;
      }
    }
    throw new AssertionError("no open scan of " + patient);
  }

  private static String now(String more) {
    return "{\"at\": \"2026-05-06T15:30:00Z\", \"by\": \"nurse\"" + more + "}";
  }

  private static void ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
