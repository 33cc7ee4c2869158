package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Programmes of every mode and mixtures over real HTTP, on 6 May 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InfusionApiTest {

  private static final String PATIENT = "/api/v1/clinics/community-pain/patients/mix";

  private final RunningServer server = RunningServer.start(TestDatabases.H2);

  @BeforeAll
  void a_patient_with_a_pump() {
    created(server.post("/api/v1/clinics/community-pain/patients", """
        {"id": "mix", "familyName": "Gray", "givenName": "Ada", "bornOn": "1960-02-29"}"""));
    created(server.post(PATIENT + "/implants", """
        {"id": "pump-1", "pumpModel": "synchromed-ii-20", "serial": "MIX-1", "site": "lower-left-abdomen",
         "catheter": {"fullLength": "110 cm", "trimmed": "30 cm"}, "implantedOn": "2026-04-15",
         "waiver": {"ground": "advanced-cancer", "reason": "weeks to live", "by": "the surgeon"}}"""));
    created(server.post(PATIENT + "/fills", """
        {"id": "fill-1", "filledAt": "2026-05-01T15:00:00Z", "drug": "morphine", "concentration": "10 mg/mL",
         "secondary": [{"drug": "clonidine", "concentration": "100 mcg/mL"}], "volume": "20 mL"}"""));
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void a_flex_programme_is_ordered_and_comes_back_with_its_dose() {
    var ordered =
        server.post(PATIENT + "/programme-orders", flex("10 mg/mL", "60 mcg/h", "30 mcg/h"));

    created(ordered);
    // 16 h x 60 + 8 h x 30 = 1200 mcg, 0.12 mL/day at 10 mg/mL
    JsonNode told = RunningServer.json(ordered).get("value");
    assertThat(told.get("dose").asText()).isEqualTo("1.2 mg/day");
    assertThat(told.get("flow").asText()).isEqualTo("0.12 mL/day");
    assertThat(told.at("/delivery/pumpClock").asText()).isEqualTo("-06:00");
    assertThat(told.at("/secondary/0/drug").asText()).isEqualTo("clonidine");
    JsonNode kept = RunningServer.json(server.get(PATIENT + "/infusion")).get("programmes");
    assertThat(kept).extracting(p -> p.get("value")).contains(told);
  }

  @Test
  void a_night_below_the_flow_of_the_pump_is_refused_though_the_day_is_not() {
    // 0.048 mL/day at 10 mg/mL is 20 mcg/h
    var refused =
        server.post(PATIENT + "/programme-orders", flex("10 mg/mL", "60 mcg/h", "19 mcg/h"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(codes(refused)).startsWith("flow-below-minimum");
  }

  @Test
  void every_wrong_field_of_a_delivery_is_named_at_once() {
    var refused = server.post(PATIENT + "/programme-orders", """
        {"from": "2026-05-06T16:00:00Z", "mode": "flex", "drug": "morphine", "concentration": "10 mg/mL",
         "delivery": {"pumpClock": "Chicago", "segments": [{"from": "6:00", "to": "22:00", "dose": "1 mg/day"}]}}""");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .contains("/delivery/pumpClock", "/delivery/segments/0/from", "/delivery/segments/0/dose");
  }

  @Test
  void the_pump_runs_periodic_boluses_and_the_ladder_counts_those_of_the_patient() {
    created(server.post(PATIENT + "/programmes", """
        {"from": "2026-05-01T15:00:00Z", "mode": "periodic-bolus", "drug": "morphine", "concentration": "10 mg/mL",
         "secondary": [{"drug": "clonidine", "concentration": "100 mcg/mL"}],
         "delivery": {"basal": "1 mg/day", "bolus": {"dose": "0.25 mg", "over": "30 min", "every": "6 h"},
           "patientBolus": {"dose": "0.5 mg", "over": "5 min", "perDay": 4, "lockout": "4 h",
             "allotmentResets": "rolling"}}}"""));

    JsonNode curve = RunningServer.json(server.get(PATIENT + "/refill-ladder")).get("curve");
    // 0.1 + 4 x 0.025 = 0.2 mL/day expected; with 4 x 0.05 of the patient and 14.5 % more 0.458 at
    // worst
    assertThat(curve.at("/points/1/expected").asText()).isEqualTo("19.8 mL");
    assertThat(curve.at("/points/1/worstCase").asText()).isEqualTo("19.542 mL");
  }

  private static String flex(String concentration, String day, String night) {
    return """
        {"from": "2026-05-06T16:00:00Z", "mode": "flex", "drug": "morphine", "concentration": "%s",
         "secondary": [{"drug": "clonidine", "concentration": "100 mcg/mL"}], "reason": "worse by day",
         "delivery": {"pumpClock": "-06:00", "segments": [
           {"from": "06:00", "to": "22:00", "dose": "%s"}, {"from": "22:00", "to": "06:00", "dose": "%s"}]}}""".formatted(concentration, day, night);
  }

  private static List<String> codes(HttpResponse<String> refused) {
    return RunningServer.json(refused).findValuesAsText("code");
  }

  private static void created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
