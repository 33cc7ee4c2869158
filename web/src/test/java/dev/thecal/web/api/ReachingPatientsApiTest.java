package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.MovingClock;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A refill, the next one proposed, a missed one escalated, the tries to reach the patient: over HTTP and on the pages. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReachingPatientsApiTest {

  private static final MovingClock CLOCK = new MovingClock(RunningServer.NOW);
  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2, CLOCK);
  private static final String CLINIC = "/api/v1/clinics/spine-surgery";
  private static final String STAFF = "/staff/clinics/spine-surgery";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  @Order(1)
  void a_finished_refill_proposes_the_next_which_is_booked_from_the_page() {
    String patient = "next-1";
    // a new pump: it has no date before it has a programme
    PumpPatient.on(SERVER, patient)
        .running("2026-05-06T14:00:00Z", "morphine", "20 mg/mL", "10 mg/day");

    JsonNode proposal = proposal(patient).orElseThrow();
    assertThat(SERVER.get(STAFF + "/patients/" + patient).body())
        .contains("Book the proposed time");
    String path = CLINIC + "/patients/" + patient + "/next-refills/"
        + proposal.get("implantId").asText();
    String version = SERVER.get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(SERVER
            .post(path + "/acceptance", "{\"reason\": \"as proposed\"}", "If-Match", "\"77\"")
            .statusCode())
        .isEqualTo(412);

    var booked =
        SERVER.post(path + "/acceptance", "{\"reason\": \"as proposed\"}", "If-Match", version);
    created(booked);
    assertThat(RunningServer.json(booked).at("/origin/how").asText()).isEqualTo("proposal");
    assertThat(proposal(patient)).isEmpty();
    assertThat(SERVER
            .post(path + "/dismissal", "{\"reason\": \"no\"}", "If-Match", "\"3\"")
            .statusCode())
        .isEqualTo(409);
  }

  @Test
  @Order(2)
  void a_try_is_recorded_and_stands_on_page_and_in_the_spreadsheet() {
    String patient = pumps().get(1).get("patient").asText();
    String path = CLINIC + "/patients/" + patient;
    assertThat(SERVER
            .put(
                path + "/contact-limit",
                "{\"notBy\": [\"phone\"], \"reason\": null}",
                "If-Match",
                "\"0\"")
            .statusCode())
        .isEqualTo(200);

    var tried = SERVER.post(path + "/contact-attempts", """
        {"at": "2026-05-06T15:00:00Z", "channel": "phone", "outcome": "left-message"}""");
    created(tried);
    assertThat(RunningServer.json(tried).at("/findings/0/code").asText())
        .isEqualTo("do-not-contact");
    assertThat(SERVER.get(STAFF + "/worklist").body())
        .contains("Not by phone", "Tried once", "left message");
    var csv = SERVER.get(CLINIC + "/worklist.csv").body();
    assertThat(csv)
        .startsWith("clinic,patient,implant,name,phone,state,step")
        .contains("left-message");
    assertThat(csv.lines()).hasSize(pumps().size() + 1);
    assertThat(SERVER.get("/api/v1/worklist.csv").body()).contains("comprehensive-pain,");
    assertThat(RunningServer.json(SERVER.get("/api/v1/worklist?limit=3")).get("pumps"))
        .hasSize(3);

    var form = SERVER.post(
        STAFF + "/patients/" + patient + "/contact-attempts",
        "channel=letter&outcome=sent&note=",
        "Content-Type",
        "application/x-www-form-urlencoded");
    assertThat(form.statusCode()).isEqualTo(303);
    assertThat(RunningServer.json(SERVER.get(path + "/contact-attempts")).get("attempts"))
        .hasSize(2);
  }

  @Test
  @Order(3)
  void a_missed_refill_of_a_pump_without_a_date_is_on_top_until_it_is_handed_over() {
    String patient = "undated";
    PumpPatient.on(SERVER, patient);
    JsonNode slot = RunningServer.json(
            SERVER.get(CLINIC + "/patients/" + patient + "/slots?limit=1"))
        .at("/slots/0");
    var booked = SERVER.post(
        CLINIC + "/bookings",
        "{\"patient\": \"" + patient + "\", \"visitType\": \"refill\", \"slot\": " + slot + "}");
    created(booked);
    String booking = booked.headers().firstValue("Location").orElseThrow();
    CLOCK.forward(Duration.ofDays(1));
    assertThat(RunningServer.json(SERVER.get(CLINIC + "/unresolved-bookings")).get("bookings"))
        .isNotEmpty();

    var missed =
        SERVER.post(booking + "/no-show", "{\"note\": \"no answer\"}", "If-Match", "\"1\"");
    assertThat(missed.statusCode()).as(missed.body()).isEqualTo(200);

    JsonNode escalation =
        RunningServer.json(SERVER.get(CLINIC + "/escalations")).at("/escalations/0");
    assertThat(escalation.get("patient").asText()).isEqualTo(patient);
    assertThat(SERVER.get(STAFF + "/worklist").body())
        .contains("Missed refill:", "Call the patient");
    String path = CLINIC + "/escalations/" + escalation.get("id").asText();
    assertThat(SERVER
            .post(
                path + "/tasks/call-patient/completion",
                "{\"outcome\": \"no answer\"}",
                "If-Match",
                "\"1\"")
            .statusCode())
        .isEqualTo(200);
    assertThat(SERVER
            .post(path + "/tasks/sing/completion", "{\"outcome\": \"x\"}", "If-Match", "\"2\"")
            .statusCode())
        .isEqualTo(404);
    var over = SERVER.post(
        path + "/hand-over",
        "{\"to\": \"Dr. Example, emergency room\", \"reason\": \"brought in\"}",
        "If-Match",
        "\"2\"");
    assertThat(over.statusCode()).as(over.body()).isEqualTo(200);
    assertThat(RunningServer.json(SERVER.get(CLINIC + "/escalations")).get("escalations"))
        .isEmpty();
    assertThat(SERVER.get(CLINIC + "/patients/" + patient + "/escalations").body())
        .contains("handed-over");
  }

  private static Optional<JsonNode> proposal(String patient) {
    return StreamSupport.stream(
            RunningServer.json(SERVER.get(CLINIC + "/next-refills"))
                .get("proposals")
                .spliterator(),
            false)
        .filter(one -> one.get("patient").asText().equals(patient))
        .findFirst();
  }

  private static JsonNode pumps() {
    return RunningServer.json(SERVER.get(CLINIC + "/worklist?limit=200")).get("pumps");
  }

  private static void created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
