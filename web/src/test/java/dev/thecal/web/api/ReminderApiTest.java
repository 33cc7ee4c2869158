package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.reminder.ReminderPlanner;
import dev.thecal.web.testkit.RunningServer;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Reminder rules, wishes and the outbox over HTTP, with the sample clinics. */
class ReminderApiTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);
  private static final String CLINIC = "/api/v1/clinics/comprehensive-pain";
  private static final String POLICY = """
      {"quiet": {"from": "20:00", "to": "08:00"}, "mostPerRun": 5, "rules": [
        {"purpose": "refill-due", "channel": "print", "daysBefore": 60, "at": "09:00"}]}""";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void a_policy_is_replaced_from_a_version_and_every_mistake_is_named() {
    String path = "/api/v1/clinics/rehab-and-pain/reminder-policy";
    assertThat(SERVER.get(path).statusCode()).as("no policy: nothing is sent").isEqualTo(404);
    assertThat(SERVER.put(path, POLICY).statusCode()).isEqualTo(428);
    var first = SERVER.put(path, POLICY, "If-Match", "\"0\"");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(SERVER.put(path, POLICY, "If-Match", "\"0\"").statusCode()).isEqualTo(412);
    assertThat(SERVER.get(path, "If-None-Match", "\"1\"").statusCode()).isEqualTo(304);

    var bad = SERVER.put(path, """
        {"quiet": {"from": "25:00", "to": "8"}, "mostPerRun": 0, "rules": [
          {"purpose": "birthday", "channel": "print", "daysBefore": 61, "at": "9"}]}""", "If-Match", "\"1\"");
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(bad).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .contains(
            "/quiet/from",
            "/quiet/to",
            "/mostPerRun",
            "/rules/0/purpose",
            "/rules/0/daysBefore",
            "/rules/0/at");
    var twice = SERVER.put(
        path,
        POLICY.replace(
            "]}",
            ", {\"purpose\": \"refill-due\", \"channel\": \"print\", \"daysBefore\": 3, \"at\": \"09:00\"}]}"),
        "If-Match",
        "\"1\"");
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains("same purpose and channel");
  }

  @Test
  void what_is_due_on_paper_is_listed_printed_and_ticked_off() {
    var changed = SERVER.put(CLINIC + "/reminder-policy", POLICY, "If-Match", "\"1\"");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    plan();
    JsonNode waiting = reminders("?state=waiting&limit=200");
    assertThat(waiting).isNotEmpty();
    String one = waiting.get(0).get("id").asText();
    String csv = SERVER.get(CLINIC + "/reminder-print-list.csv").body();
    assertThat(csv).startsWith("reminder,patient,name,phone").contains(one);

    String path = CLINIC + "/reminders/" + one;
    String tag = SERVER.get(path).headers().firstValue("ETag").orElseThrow();
    String decision = "{\"what\": \"was-sent\", \"reason\": \"told by telephone\"}";
    assertThat(SERVER.post(path + "/decision", decision).statusCode()).isEqualTo(428);
    var decided = SERVER.post(path + "/decision", decision, "If-Match", tag);
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
    assertThat(RunningServer.json(decided).get("state").asText()).isEqualTo("sent");
    assertThat(SERVER.post(path + "/decision", decision, "If-Match", tag).statusCode())
        .isEqualTo(409);
    assertThat(SERVER.get(CLINIC + "/reminder-print-list.csv").body()).doesNotContain(one);
    assertThat(SERVER.get("/metrics").body())
        .contains("thecal_reminders{state=\"sent\"} 1.0")
        .contains("thecal_reminders_late");
    assertThat(SERVER.get(CLINIC + "/reminders/nobody").statusCode()).isEqualTo(404);
    assertThat(SERVER.get(CLINIC + "/reminders?state=lost").statusCode()).isEqualTo(400);
    assertThat(SERVER.get("/staff/clinics/comprehensive-pain/reminders").body())
        .contains("Messages to patients");
  }

  @Test
  void a_wish_is_kept_from_a_version() {
    String path = "/api/v1/clinics/spine-surgery/patients/ss-01/message-wish";
    assertThat(RunningServer.json(SERVER.get(path)).get("channelsOff")).isEmpty();
    String wish = "{\"channelsOff\": [\"email\", \"print\"], \"reason\": \"shares a mailbox\"}";
    assertThat(SERVER.put(path, wish, "If-Match", "\"0\"").statusCode()).isEqualTo(200);
    assertThat(SERVER.put(path, wish, "If-Match", "\"0\"").statusCode()).isEqualTo(412);
    assertThat(RunningServer.json(SERVER.get(path)).get("channelsOff")).hasSize(2);
    assertThat(SERVER.get(path.replace("ss-01", "nobody")).statusCode()).isEqualTo(404);
    assertThat(SERVER.get(path.replace("message-wish", "reminders")).statusCode())
        .isEqualTo(200);
  }

  private static void plan() {
    var clinic = new ClinicId("comprehensive-pain");
    var access =
        new Access(new Actor("test"), Set.of(clinic), Purpose.OPERATIONS, RunningServer.NOW);
    assertThat(SERVER.server().application().get(ReminderPlanner.class).plan(access, clinic))
        .isPositive();
  }

  private static JsonNode reminders(String query) {
    return RunningServer.json(SERVER.get(CLINIC + "/reminders" + query)).get("reminders");
  }
}
