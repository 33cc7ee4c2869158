package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Holding, confirming, moving, repeating and waiting over HTTP, among the sample clinics on 6 May 2026. */
class BookingLifeApiTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);
  private static final String CLINIC = "/api/v1/clinics/spine-and-pain";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void a_slot_is_held_confirmed_and_moved_and_every_refusal_offers_three_others() {
    String one = patient(0);
    String two = patient(1);
    JsonNode slots = slots(one, "device-check", "2026-06-02");
    JsonNode slot = slots.get(0);

    var held = SERVER.post(CLINIC + "/holds", body(one, "device-check", slot));
    assertThat(held.statusCode()).as(held.body()).isEqualTo(201);
    String booking = held.headers().firstValue("Location").orElseThrow();

    var taken = SERVER.post(CLINIC + "/bookings", body(two, "device-check", slot));
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(RunningServer.json(taken).get("alternatives")).hasSize(3);

    var booked = SERVER.post(booking + "/confirmation", "", "If-Match", "\"1\"");
    assertThat(booked.statusCode()).as(booked.body()).isEqualTo(200);
    assertThat(RunningServer.json(booked).get("state").asText()).isEqualTo("booked");

    JsonNode other = slots(two, "device-check", "2026-06-02").get(0);
    created(SERVER.post(CLINIC + "/bookings", body(two, "device-check", other)));
    String move = "{\"slot\": " + other + ", \"reason\": \"the bus\"}";
    var refused = SERVER.post(booking + "/move", move, "If-Match", "\"2\"");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(RunningServer.json(refused).get("alternatives")).hasSize(3);
    JsonNode free = RunningServer.json(refused).get("alternatives").get(0);
    var moved = SERVER.post(
        booking + "/move",
        "{\"slot\": " + free + ", \"reason\": \"the bus\"}",
        "If-Match",
        "\"2\"");
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
  }

  @Test
  void a_rule_is_set_aside_by_a_role_only() {
    JsonNode slot = slots(patient(2), "device-check", "2026-06-09").get(0);
    created(SERVER.post(CLINIC + "/bookings", body(patient(2), "device-check", slot)));
    String aside = body(patient(3), "device-check", slot)
        .replace("}}", "}, \"overrides\": [\"overbook\"], \"reason\": \"in pain\"}");

    var refused = SERVER.post(CLINIC + "/bookings", aside);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).get("type").asText())
        .isEqualTo("urn:thecal:problem:override-needs-role");
    var booked = SERVER.post(CLINIC + "/bookings", aside, "Thecal-Actor", decider());
    created(booked);
    assertThat(RunningServer.json(booked).at("/origin/override/reason").asText())
        .isEqualTo("in pain");
  }

  @Test
  void a_series_is_seen_before_it_is_booked_and_moved() {
    String patient = patient(4);
    JsonNode slot = slots(patient, "titration", "2026-07-06").get(0);
    String series =
        "{\"first\": " + body(patient, "titration", slot) + ", \"rule\": \"FREQ=WEEKLY;COUNT=3\"}";

    assertThat(
            RunningServer.json(SERVER.post(CLINIC + "/series-previews", series)).get("visits"))
        .hasSize(3);
    JsonNode booked = RunningServer.json(SERVER.post(CLINIC + "/series", series));
    assertThat(booked.get("booked")).as(booked.toString()).hasSize(3);
    var again = SERVER.post(CLINIC + "/series", series);
    assertThat(again.statusCode()).isEqualTo(409);

    String second = CLINIC + "/bookings/" + booked.at("/booked/1/id").asText();
    String to = booked.at("/booked/1/slot").toString().replace("2026-07-13", "2026-07-14");
    String move = "{\"slot\": " + to + ", \"scope\": \"following\"}";
    JsonNode preview = RunningServer.json(SERVER.post(second + "/series-move-previews", move));
    assertThat(preview.get("steps")).hasSize(2);
    var done = SERVER.post(
        second + "/series-move",
        move.substring(0, move.length() - 1) + ", \"reason\": \"Tuesdays\", \"digest\": "
            + preview.get("digest") + "}");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(RunningServer.json(done).get("bookings")).hasSize(2);
  }

  @Test
  void who_waits_is_listed_offered_and_closed() {
    String patient = patient(5);
    var added = SERVER.post(
        CLINIC + "/waiting-list",
        "{\"id\": \"w-1\", \"patient\": \"" + patient + "\", \"visitType\": \"device-check\"}");
    created(added);
    assertThat(RunningServer.json(SERVER.get(CLINIC + "/waiting-list")).get("waiting"))
        .hasSize(1);
    assertThat(
            RunningServer.json(SERVER.get(CLINIC + "/waiting-list/w-1/offers")).get("slots"))
        .hasSize(3);
    var closed = SERVER.post(
        CLINIC + "/waiting-list/w-1/closing", "{\"reason\": \"got one\"}", "If-Match", "\"1\"");
    assertThat(closed.statusCode()).isEqualTo(200);
    assertThat(SERVER.get(CLINIC + "/waiting-list/w-1").headers().firstValue("ETag"))
        .contains("\"2\"");
  }

  @Test
  void the_schedule_page_shows_the_day_and_takes_what_a_person_says() {
    String patient = patient(6);
    JsonNode slot = slots(patient, "device-check", "2026-05-07").get(0);
    JsonNode booked =
        RunningServer.json(SERVER.post(CLINIC + "/bookings", body(patient, "device-check", slot)));
    String page = "/staff/clinics/spine-and-pain/schedule";

    assertThat(SERVER.get(page + "?day=2026-05-07").body()).contains("Device check", "Is here");
    assertThat(SERVER.get(page + "?day=soon").statusCode()).isEqualTo(400);
    // a day before the visit is too early to be here
    var early = SERVER.post(
        page + "/" + booked.get("id").asText(),
        "version=1&mark=arrived&day=2026-05-07",
        "Content-Type",
        "application/x-www-form-urlencoded");
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("Not noted");
    assertThat(SERVER
            .get(CLINIC + "/bookings?from=2026-05-07T00:00:00Z&to=2026-05-08T12:00:00Z")
            .body())
        .contains(booked.get("id").asText());
    assertThat(SERVER.get(CLINIC + "/bookings?from=2026-05-07T00:00:00Z").statusCode())
        .isEqualTo(400);
    assertThat(RunningServer.json(SERVER.get(CLINIC + "/unresolved-bookings")).get("bookings"))
        .isEmpty();
  }

  private static String patient(int index) {
    return RunningServer.json(SERVER.get(CLINIC + "/patients"))
        .at("/patients/" + index + "/id")
        .asText();
  }

  private static String decider() {
    for (JsonNode member : RunningServer.json(SERVER.get(CLINIC)).get("team")) {
      if (member.get("role").asText().matches("surgeon|physician|pain-specialist|provider")) {
        return member.get("id").asText();
      }
    }
    throw new AssertionError("nobody decides about therapy in the sample clinic");
  }

  private static JsonNode slots(String patient, String type, String from) {
    var found = SERVER.get(
        CLINIC + "/patients/" + patient + "/slots?limit=5&visitType=" + type + "&from=" + from);
    return RunningServer.json(found).get("slots");
  }

  private static String body(String patient, String type, JsonNode slot) {
    return "{\"patient\": \"" + patient + "\", \"visitType\": \"" + type + "\", \"slot\": " + slot
        + "}";
  }

  private static void created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
