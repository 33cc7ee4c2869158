package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Holidays, absences, visit types and what patients need, over HTTP. */
class CalendarApiTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);
  private static final String CLINIC = "/api/v1/clinics/spine-surgery";
  private static final String EXCEPTIONS = CLINIC + "/calendar-exceptions";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void a_closed_day_is_shown_with_its_reason_until_it_is_withdrawn() {
    JsonNode site = opening("2026-06-01").at("/sites/0");
    // Monday 1 June
    assertThat(site.at("/days/0/open")).isNotEmpty();
    String body = """
        {"id": "moving", "subject": {"kind": "site", "siteId": %s}, "from": "2026-06-01", "reason": "We move house"}""".formatted(site.get("siteId"));

    var recorded = SERVER.post(EXCEPTIONS, body);
    assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
    assertThat(opening("2026-06-01").at("/sites/0/days/0/open")).isEmpty();
    assertThat(opening("2026-06-01").at("/sites/0/days/0/reason").asText())
        .isEqualTo("We move house");
    assertThat(SERVER.post(EXCEPTIONS, body).statusCode()).isEqualTo(409);
    assertThat(RunningServer.json(SERVER.get(EXCEPTIONS + "/moving/displaced-bookings"))
            .get("bookings"))
        .isEmpty();

    var withdrawn = SERVER.post(
        EXCEPTIONS + "/moving/withdrawal", "{\"reason\": \"later\"}", "If-Match", "\"1\"");
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
    assertThat(opening("2026-06-01").at("/sites/0/days/0/open")).isNotEmpty();
    assertThat(RunningServer.json(SERVER.get(EXCEPTIONS))
            .at("/exceptions/0/withdrawnReason")
            .asText())
        .isEqualTo("later");
  }

  @Test
  void every_problem_of_an_exception_is_told_at_once() {
    var refused = SERVER.post(EXCEPTIONS, """
        {"subject": {"kind": "room", "siteId": "main"}, "from": "2026-06-02", "to": "2026-06-01"}""");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .contains("/to", "/reason");
  }

  @Test
  void what_a_patient_needs_is_stated_whole_and_on_the_version_that_was_read() {
    String patient = RunningServer.json(SERVER.get(CLINIC + "/worklist"))
        .at("/pumps/0/patient")
        .asText();
    String needs = CLINIC + "/patients/" + patient + "/visit-needs";
    assertThat(SERVER.get(needs).headers().firstValue("ETag")).contains("\"0\"");
    String body = """
        {"interpreter": "Spanish", "companion": true, "extraMinutes": 15, "note": null}""";

    assertThat(SERVER.put(needs, body, "If-Match", "\"0\"").statusCode()).isEqualTo(200);
    assertThat(SERVER.put(needs, body, "If-Match", "\"0\"").statusCode()).isEqualTo(412);
    assertThat(SERVER.put(needs, body).statusCode()).isEqualTo(428);
    var half = SERVER.put(needs, "{\"extraMinutes\": 7}", "If-Match", "\"1\"");
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(half.body()).contains("/interpreter", "/companion", "multiple of 5");
    assertThat(SERVER.get("/staff/clinics/spine-surgery/patients/" + patient).body())
        .contains("Interpreter: Spanish", "15 minutes longer");
  }

  @Test
  void a_travel_margin_brings_the_recommended_day_forward() {
    String patient = RunningServer.json(SERVER.get(CLINIC + "/worklist"))
        .at("/pumps/0/patient")
        .asText();
    String path = CLINIC + "/patients/" + patient + "/travel-margin";
    assertThat(SERVER.get(path).headers().firstValue("ETag")).contains("\"0\"");
    var changed =
        SERVER.put(path, "{\"days\": 7, \"reason\": \"snow on the pass\"}", "If-Match", "\"0\"");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(SERVER
            .put(path, "{\"days\": 22, \"reason\": \"x\"}", "If-Match", "\"1\"")
            .statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_patient_is_sent_to_another_clinic_which_takes_over_when_it_accepts() {
    String patient = RunningServer.json(SERVER.get(CLINIC + "/worklist"))
        .at("/pumps/1/patient")
        .asText();
    var sent = SERVER.post(
        CLINIC + "/transfers",
        "{\"patient\": \"" + patient
            + "\", \"to\": \"rehab-and-pain\", \"kind\": \"move\", \"reason\": \"moves house\"}");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(RunningServer.json(sent).get("responsible").asText()).isEqualTo("spine-surgery");
    String there = "/api/v1/clinics/rehab-and-pain";
    assertThat(SERVER.post(there + "/patients", """
                {"id": "from-spine", "familyName": "Sample", "givenName": "Pat", "bornOn": "1960-02-29"}""").statusCode()).isEqualTo(201);

    String path = there + "/transfers/" + RunningServer.json(sent).get("id").asText();
    var accepted =
        SERVER.post(path + "/acceptance", "{\"patient\": \"from-spine\"}", "If-Match", "\"1\"");

    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
    assertThat(RunningServer.json(accepted).get("responsible").asText())
        .isEqualTo("rehab-and-pain");
    assertThat(SERVER.get(CLINIC + "/worklist").body())
        .doesNotContain("\"patient\":\"" + patient + "\"");
    assertThat(SERVER
            .post(path + "/refusal", "{\"reason\": \"x\"}", "If-Match", "\"2\"")
            .statusCode())
        .isEqualTo(409);
    assertThat(RunningServer.json(SERVER.get(there + "/transfers")).get("transfers"))
        .hasSize(1);
  }

  @Test
  void visit_types_have_lengths_and_buffers() {
    JsonNode types = RunningServer.json(SERVER.get(CLINIC + "/visit-types")).get("visitTypes");
    assertThat(types).hasSize(16);
    assertThat(types)
        .extracting(type -> type.get("visitType").asText())
        .contains(
            "refill", "refill-and-reprogramming", "complex-refill", "mri-before", "mri-after");
    assertThat(types)
        .filteredOn(type -> type.get("refill").asBoolean())
        .extracting(type -> type.get("minutes").asInt())
        .containsExactly(30, 45, 60);
  }

  private static JsonNode opening(String from) {
    return RunningServer.json(SERVER.get(CLINIC + "/opening-days?from=" + from + "&to=" + from));
  }
}
