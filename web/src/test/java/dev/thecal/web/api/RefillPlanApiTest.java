package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.json.Json;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The sample clinics' pumps, planned over HTTP. */
class RefillPlanApiTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);
  private static final String CLINIC = "/api/v1/clinics/spine-surgery";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void a_proposed_visit_can_be_booked_as_it_stands_and_is_then_left_alone() {
    JsonNode plan = plan(60);
    assertThat(plan.get("visits")).isNotEmpty();
    JsonNode visit = plan.get("visits").get(plan.get("visits").size() - 1);

    var booked = SERVER.post(
        CLINIC + "/bookings",
        "{\"patient\": " + visit.get("patient") + ", \"visitType\": \"refill\", \"slot\": "
            + visit.get("slot") + ", \"reason\": \"Planned\"}");

    assertThat(booked.statusCode()).as(booked.body()).isEqualTo(201);
    JsonNode again = plan(60);
    assertThat(again.get("booked").asInt()).isEqualTo(plan.get("booked").asInt() + 1);
    assertThat(again.get("visits"))
        .extracting(one -> one.get("patient").asText())
        .doesNotContain(visit.get("patient").asText());
  }

  @Test
  void nobody_and_nothing_is_in_two_places_at_a_time() {
    var seen = new HashSet<String>();
    plan(180).get("visits").forEach(visit -> {
      JsonNode slot = visit.get("slot");
      String at = slot.get("startsAt").asText();
      assertThat(seen.add(slot.get("clinicianId").asText() + at))
          .as(slot.toString())
          .isTrue();
      assertThat(seen.add(slot.get("siteId").asText() + slot.get("roomId").asText() + at))
          .as(slot.toString())
          .isTrue();
    });
    assertThat(seen).isNotEmpty();
  }

  @Test
  void days_out_of_bounds_and_no_number_are_refused() {
    assertThat(SERVER.ask("GET", CLINIC + "/refill-plan?days=0").statusCode()).isEqualTo(422);
    assertThat(SERVER.ask("GET", CLINIC + "/refill-plan?days=181").statusCode()).isEqualTo(422);
    assertThat(SERVER.ask("GET", CLINIC + "/refill-plan?days=soon").statusCode())
        .isEqualTo(400);
    assertThat(SERVER.ask("GET", "/api/v1/clinics/nowhere/refill-plan").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_failed_refill_is_listed_and_stands_above_the_worklist() {
    var listed = SERVER.get("/api/v1/clinics/comprehensive-pain/refill-reattempts");
    assertThat(listed.statusCode()).isEqualTo(200);
    assertThat(RunningServer.json(listed).at("/reattempts"))
        .extracting(one -> one.get("patient").asText())
        .containsExactly("cp-13");
    assertThat(SERVER.get("/staff/clinics/comprehensive-pain/worklist").body())
        .contains("To be tried again");
    assertThat(SERVER.get("/staff/clinics/spine-surgery/worklist").body())
        .doesNotContain("To be tried again");
  }

  private static JsonNode plan(int days) {
    var answer = SERVER.ask("GET", CLINIC + "/refill-plan?days=" + days);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.read(answer.body(), JsonNode.class);
  }
}
