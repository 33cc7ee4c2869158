package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One patient's way through the whole platform over real HTTP, on 6 May 2026, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class JourneySuite {

  private static final String CLINIC = "/api/v1/clinics/spine-surgery";
  private static final String ADA = CLINIC + "/patients/ada";

  private final RunningServer server;

  JourneySuite(TestDatabases kind) {
    server = RunningServer.start(kind);
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  @Order(1)
  void a_patient_is_registered_with_conditions_therapies_and_scores() {
    created(server.post(CLINIC + "/patients", """
        {"id": "ada", "familyName": "Gray", "givenName": "Ada", "bornOn": "1960-02-29", "phone": "555-0142"}"""));
    assertThat(conditions("shingles pain").get(0).at("/condition/id").asText()).isEqualTo("c06");
    created(server.post(ADA + "/conditions", """
        {"condition": "c04", "diagnosisCode": "M96.1", "since": "2023-01-10", "notedOn": "2026-05-04"}"""));
    created(server.post(ADA + "/failed-therapies", """
        {"therapy": "gabapentin", "therapyKind": "oral-non-opioid", "startedOn": "2024-01-01", "endedOn": "2024-09-01",
         "dose": "900 mg three times a day", "reason": "inadequate-relief", "notedOn": "2026-05-04"}"""));
    created(server.post(ADA + "/scores", """
        {"instrument": "nrs", "value": 8, "on": "2026-05-04", "context": "baseline"}"""));

    JsonNode chart = RunningServer.json(server.get(ADA + "/chart"));
    assertThat(chart.get("failedTherapies").get(0).at("/item/therapy").asText())
        .isEqualTo("gabapentin");
  }

  @Test
  @Order(2)
  void candidacy_is_first_incomplete_and_says_what_to_ask_then_the_trial_is_next() {
    var incomplete = RunningServer.json(server.post(ADA + "/assessments", "{}"));
    assertThat(incomplete.get("decision").asText()).isEqualTo("incomplete");
    assertThat(incomplete.get("missing")).isNotEmpty();

    facts();
    var assessed = server.post(ADA + "/assessments", "{}");
    JsonNode answer = RunningServer.json(assessed);
    assertThat(answer.get("decision").asText()).as(assessed.body()).isEqualTo("trial-next");
    assertThat(answer.get("findings")).hasSizeGreaterThanOrEqualTo(8);
    var again = server.get(assessed.headers().firstValue("Location").orElseThrow());
    assertThat(again.body()).isEqualTo(assessed.body());
  }

  @Test
  @Order(3)
  void an_infection_stops_everything_until_it_is_gone() {
    fact("active-infection", "true", "2026-05-06");
    assertThat(RunningServer.json(server.post(ADA + "/assessments", "{}"))
            .get("decision")
            .asText())
        .isIn("not-now", "contraindicated");
    String wrong =
        RunningServer.json(server.get(ADA + "/chart")).get("facts").findParents("item").stream()
            .filter(entry -> entry.at("/item/key").asText().equals("active-infection")
                && entry.at("/item/value").asBoolean())
            .findFirst()
            .orElseThrow()
            .get("id")
            .asText();
    assertThat(server.post(ADA + "/chart/" + wrong + "/error", """
        {"reason": "typed for another patient"}""").statusCode())
        .isEqualTo(200);
    assertThat(RunningServer.json(server.post(ADA + "/assessments", "{}"))
            .get("decision")
            .asText())
        .isEqualTo("trial-next");
  }

  @Test
  @Order(4)
  void no_implant_without_a_successful_trial() {
    var refused = server.post(ADA + "/implants", implant());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).get("type").asText())
        .isEqualTo("urn:thecal:problem:no-successful-trial");
    assertThat(RunningServer.json(refused).at("/errors/0/pointer").asText()).isEqualTo("/trial");
    assertThat(RunningServer.json(refused).at("/findings/0/source/title").asText())
        .isNotBlank();
  }

  @Test
  @Order(4)
  void no_refill_slot_without_a_pump() {
    var refused = server.get(ADA + "/slots");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).get("type").asText())
        .isEqualTo("urn:thecal:problem:no-pump");
    assertThat(RunningServer.json(refused).get("detail").asText()).contains("record the implant");
    assertThat(RunningServer.json(server.get(ADA + "/slots?visitType=trial&limit=1"))
            .get("slots"))
        .hasSize(1);
    assertThat(server.get(ADA + "/slots?withReason=perhaps").statusCode()).isEqualTo(400);
  }

  @Test
  @Order(5)
  void a_trial_is_judged_by_the_clinics_threshold() {
    var judged = server.post(ADA + "/trials", """
        {"id": "trial-1", "method": "continuous-catheter", "setting": "hospital-inpatient", "drug": "morphine",
         "startedOn": "2026-04-20", "endedOn": "2026-04-23",
         "doses": [{"givenAt": "2026-04-20T09:00:00-04:00", "dose": "0.5 mg/day"}],
         "response": {"baselineNrs": 8, "sustainedNrs": 3, "window": "48 h", "rescueMedication": false,
           "functionImproved": true, "intolerable": false, "patientWants": true}}""");
    created(judged);
    // By hand: (8 - 3) / 8 = 0.625, at least 0.5.
    assertThat(RunningServer.json(judged).at("/outcome/success").asBoolean())
        .as(judged.body())
        .isTrue();
    assertThat(RunningServer.json(judged).at("/outcome/reduction").asText()).isEqualTo("0.625");
  }

  @Test
  @Order(6)
  void now_the_pump_goes_in_and_the_patient_carries_one() {
    var implanted = server.post(ADA + "/implants", implant());
    created(implanted);
    assertThat(RunningServer.json(server.get(ADA)).get("stage").asText()).isEqualTo("implanted");
  }

  @Test
  @Order(7)
  void a_plan_beyond_a_limit_is_refused_and_a_fact_is_recorded_with_its_finding() {
    // 0.25 mg/day at 10 mg/mL = 0.025 mL/day, below the pump's 0.048 mL/day
    var plan = server.post(ADA + "/programme-orders", """
        {"from": "2026-05-07T15:00:00Z", "drug": "morphine", "concentration": "10 mg/mL", "dose": "0.25 mg/day"}""");
    assertThat(plan.statusCode()).isEqualTo(422);
    assertThat(plan.body()).contains("flow-below-minimum");
    assertThat(RunningServer.json(plan).at("/errors/0/pointer").asText()).isEqualTo("/dose");
    assertThat(RunningServer.json(plan).at("/errors/0/detail").asText())
        .contains("0.025 mL/day", "0.048 mL/day", "raises it");
    var unit = server.post(ADA + "/programme-orders", """
        {"from": "2026-05-07T15:00:00Z", "drug": "morphine", "concentration": "10 mg/mL", "dose": "2 mg/h"}""");
    assertThat(unit.statusCode()).isEqualTo(422);
    assertThat(unit.body()).contains("/dose").contains("2 mg/h");
    created(server.post(ADA + "/fills", """
        {"filledAt": "2026-05-01T15:00:00Z", "drug": "morphine", "concentration": "10 mg/mL", "volume": "20 mL"}"""));
    created(server.post(ADA + "/programmes", """
        {"from": "2026-05-01T15:00:00Z", "drug": "morphine", "concentration": "10 mg/mL", "dose": "2 mg/day"}"""));
  }

  @Test
  @Order(8)
  void the_ladder_names_what_binds_each_date() {
    JsonNode ladder = RunningServer.json(server.get(ADA + "/refill-ladder"));
    // By hand: 20 mL at 0.2 mL/day lasts past 90 days; morphine is kept 90 days: 1 May + 90 = 30
    // July, last day 29 July.
    assertThat(ladder.at("/window/hardStop/on").asText())
        .as(ladder.toString())
        .isLessThanOrEqualTo("2026-07-29");
    assertThat(ladder.at("/window/recommended/on").asText())
        .isLessThan(ladder.at("/window/latestAcceptable/on").asText());
    for (String rung : List.of(
        "orderBy", "bookBy", "recommended", "latestAcceptable", "hardStop", "alarm", "empty")) {
      assertThat(ladder.at("/window/" + rung + "/reason").asText()).as(rung).isNotBlank();
      assertThat(ladder.at("/window/" + rung + "/source/title").asText())
          .as(rung)
          .isNotBlank();
    }
    assertThat(ladder.at("/curve/points/0/expected").asText()).isEqualTo("20 mL");
    // Now, half an hour after the fifth day: 20 - 0.2 * (5 + 0.5 / 24) = 18.9958333 mL.
    assertThat(ladder.at("/curve/now/at").asText()).isEqualTo("2026-05-06T15:30:00Z");
    assertThat(ladder.at("/curve/now/expected").asText()).isEqualTo("18.995833 mL");
  }

  @Test
  @Order(9)
  void two_who_want_one_slot_get_it_once_and_the_other_hears_what_is_free() throws Exception {
    String recommended = RunningServer.json(server.get(ADA + "/refill-ladder"))
        .at("/window/recommended/on")
        .asText();
    JsonNode slots = RunningServer.json(server.get(ADA + "/slots?from=" + recommended + "&limit=5"))
        .get("slots");
    assertThat(slots).isNotEmpty();
    String body =
        "{\"patient\": \"ada\", \"visitType\": \"refill\", \"slot\": " + slots.get(0) + "}";
    ExecutorService pool = Executors.newFixedThreadPool(4);
    var answers = new ArrayList<HttpResponse<String>>();
    try {
      List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(() -> server.post(CLINIC + "/bookings", body));
      }
      for (Future<HttpResponse<String>> answer : pool.invokeAll(calls)) {
        answers.add(answer.get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(answers)
        .extracting(HttpResponse::statusCode)
        .containsExactlyInAnyOrder(201, 409, 409, 409);
    var lost = answers.stream()
        .filter(answer -> answer.statusCode() == 409)
        .findFirst()
        .orElseThrow();
    assertThat(RunningServer.json(lost).get("alternatives")).as(lost.body()).hasSize(3);
  }

  @Test
  @Order(10)
  void the_booking_is_a_neutral_calendar_file_and_stands_on_the_worklist() {
    JsonNode booking =
        RunningServer.json(server.get(ADA + "/bookings")).get("bookings").get(0);
    var ics = server.get(CLINIC + "/bookings/" + booking.get("id").asText() + "/calendar.ics");
    assertThat(ics.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
    assertThat(ics.body())
        .contains("SUMMARY:Appointment")
        .doesNotContainIgnoringCase("pump")
        .doesNotContainIgnoringCase("morphine");

    JsonNode pumps =
        RunningServer.json(server.get(CLINIC + "/worklist?limit=200")).get("pumps");
    JsonNode ada = pumps.findParents("name").stream()
        .filter(row -> row.get("patient").asText().equals("ada"))
        .findFirst()
        .orElseThrow();
    assertThat(ada.get("bookedFor").isNull()).isFalse();
  }

  @Test
  @Order(11)
  void the_leaflet_has_the_clinics_own_numbers_and_its_banner() {
    JsonNode leaflet = RunningServer.json(server.get(CLINIC + "/leaflets/after-the-implant"));
    assertThat(leaflet.get("html").asText())
        .contains("Not yet reviewed by a clinician")
        .contains("555-01")
        .doesNotContain("{{");
    assertThat(leaflet.get("status").asText()).isEqualTo("in-review");
    assertThat(leaflet.get("reviewer").isNull()).isTrue();
  }

  private void facts() {
    fact("indication", "\"pain\"", "2026-05-05");
    fact("pain-origin", "\"non-malignant\"", "2026-05-05");
    fact("pain-severity", "\"severe\"", "2026-05-05");
    fact("pain-since", "\"2023-01-10\"", "2026-05-05");
    fact("conservative-therapy-months", "14", "2026-05-05");
    fact("larger-surgery", "\"not-an-option\"", "2026-05-05");
    fact("blood-thinners", "\"none\"", "2026-05-05");
    fact("pocket-depth", "\"1.5 cm\"", "2026-05-05");
    for (String yes : List.of(
        "other-treatments-failed",
        "strong-analgesics-failed",
        "drug-combinations-failed",
        "unresponsive-to-less-invasive",
        "daily-analgesic-use",
        "body-size-sufficient",
        "psychological-evaluation-done",
        "medically-cleared",
        "physical-exam-done",
        "imaging-done",
        "consent-given",
        "wishes-trial")) {
      fact(yes, "true", "2026-05-05");
    }
    for (String no : List.of(
        "active-infection",
        "bleeding-disorder",
        "csf-path-obstructed",
        "drug-or-material-allergy",
        "psychosis-history")) {
      fact(no, "false", "2026-05-05");
    }
    fact("planned-drug", "\"morphine\"", "2026-05-05");
  }

  private void fact(String key, String value, String on) {
    created(server.post(ADA + "/facts", """
        {"key": "%s", "value": %s, "on": "%s", "source": "First visit"}""".formatted(key, value, on)));
  }

  private static String implant() {
    return """
        {"id": "pump-1", "pumpModel": "synchromed-ii-20", "serial": "TOUR-0001", "site": "lower-left-abdomen",
         "catheter": {"fullLength": "89 cm", "trimmed": "20 cm"}, "implantedOn": "2026-05-01", "trial": "trial-1"}""";
  }

  private JsonNode conditions(String text) {
    return RunningServer.json(server.get("/api/v1/conditions?q=" + text.replace(" ", "%20")))
        .get("conditions");
  }

  private static void created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
