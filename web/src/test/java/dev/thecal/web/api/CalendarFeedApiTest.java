package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A calendar address is given out once, follows the visit, and is taken back. */
class CalendarFeedApiTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);
  private static final String CLINIC = "/api/v1/clinics/spine-surgery";
  private static final String FEEDS = CLINIC + "/patients/ss-02/calendar-feeds";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void a_visit_is_booked_cancelled_and_gone_with_the_address() {
    JsonNode given = give(FEEDS);
    String address = given.get("address").asText();
    assertThat(address).matches("/calendar/[A-Za-z0-9_-]{43}\\.ics");
    assertThat(calendar(address)).contains("BEGIN:VCALENDAR").doesNotContain("BEGIN:VEVENT");

    JsonNode booked = book();
    String uid = "UID:" + booked.get("calendarUid").asText();
    assertThat(calendar(address))
        .contains(uid, "SEQUENCE:0", "STATUS:CONFIRMED", "TRIGGER;RELATED=START:-P1D");
    cancel(booked.get("id").asText());
    assertThat(calendar(address)).contains(uid, "SEQUENCE:1", "STATUS:CANCELLED");
    assertThat(calendar(address).toLowerCase(Locale.ROOT))
        .doesNotContain("spine", "refill", "wound", "thecal", "ss-02", "pain");

    String feed = given.at("/feed/id").asText();
    assertThat(RunningServer.json(SERVER.get(FEEDS)).get("feeds"))
        .extracting(one -> one.get("id").asText())
        .contains(feed);
    assertThat(SERVER.get(FEEDS).body()).doesNotContain(address.substring(10, 53));
    String path = CLINIC + "/calendar-feeds/" + feed + "/revocation";
    assertThat(SERVER.post(path, "{}").statusCode()).isEqualTo(422);
    assertThat(SERVER.post(path, "{\"reason\": \"lost phone\"}").statusCode()).isEqualTo(200);
    assertThat(SERVER.post(path, "{\"reason\": \"again\"}").statusCode()).isEqualTo(409);
    assertThat(SERVER.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void a_clinicians_feed_names_nobody_and_an_unknown_one_is_not_given() {
    JsonNode clinic = RunningServer.json(SERVER.get(CLINIC));
    String clinician = clinic.at("/team/0/id").asText();
    String address = give(CLINIC + "/clinicians/" + clinician + "/calendar-feeds")
        .get("address")
        .asText();

    assertThat(calendar(address)).contains("NAME:Appointments").doesNotContain("VALARM");
    assertThat(SERVER.post(CLINIC + "/clinicians/nobody/calendar-feeds", "").statusCode())
        .isEqualTo(404);
    assertThat(SERVER.get(CLINIC + "/clinicians/nobody/calendar-feeds").statusCode())
        .isEqualTo(404);
    assertThat(SERVER.get("/calendar/" + "A".repeat(43) + ".ics").statusCode()).isEqualTo(404);
  }

  @Test
  void the_calendar_of_somebody_who_has_died_is_empty_at_once() {
    String patient = "/api/v1/clinics/comprehensive-pain/patients/cp-02";
    String address = give(patient + "/calendar-feeds").get("address").asText();
    var slots = RunningServer.json(SERVER.get(patient + "/slots?visitType=wound-check&limit=1"));
    var booked = SERVER.post(
        "/api/v1/clinics/comprehensive-pain/bookings",
        "{\"patient\": \"cp-02\", \"visitType\": \"wound-check\", \"slot\": " + slots.at("/slots/0")
            + "}");
    assertThat(booked.statusCode()).as(booked.body()).isEqualTo(201);
    assertThat(calendar(address)).contains("BEGIN:VEVENT");

    var died = SERVER.post(
        patient + "/statuses",
        "{\"kind\": \"deceased\", \"from\": \"2026-05-05\", \"reason\": \"told by the family\"}");
    assertThat(died.statusCode()).as(died.body()).isEqualTo(201);
    assertThat(calendar(address)).doesNotContain("BEGIN:VEVENT");
  }

  private static JsonNode give(String path) {
    var answer = SERVER.post(path, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return RunningServer.json(answer);
  }

  private static String calendar(String address) {
    var answer = SERVER.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    return answer.body();
  }

  private static JsonNode book() {
    var slots = RunningServer.json(
        SERVER.get(CLINIC + "/patients/ss-02/slots?visitType=wound-check&limit=1"));
    var booked = SERVER.post(
        CLINIC + "/bookings",
        "{\"patient\": \"ss-02\", \"visitType\": \"wound-check\", \"slot\": " + slots.at("/slots/0")
            + "}");
    assertThat(booked.statusCode()).as(booked.body()).isEqualTo(201);
    return RunningServer.json(booked);
  }

  private static void cancel(String booking) {
    var cancelled = SERVER.post(
        CLINIC + "/bookings/" + booking + "/cancellation",
        "{\"reason\": \"travels\"}",
        "If-Match",
        "\"1\"");
    assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
  }
}
