package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Duplicates, merge and unmerge over HTTP. Now is 2026-05-06 15:30 UTC. */
class MergeApiTest {

  private static final String CLINIC = "/api/v1/clinics/spine-surgery";
  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void who_looks_like_somebody_present_is_registered_with_a_warning_and_listed() {
    assertThat(register("dup-1", "Öberg", "Anne-Marie", "1951-03-04").has("possibleDuplicates"))
        .isFalse();
    JsonNode second = register("dup-2", "OBERG", "Anne Marie", "1951-03-04");

    assertThat(second.at("/id").asText()).isEqualTo("dup-2");
    assertThat(second.at("/possibleDuplicates/0/first/patient").asText()).isEqualTo("dup-1");
    assertThat(second.at("/possibleDuplicates/0/reasons/0/rule").asText())
        .isEqualTo("same-name-and-birth-date");
    assertThat(RunningServer.json(SERVER.get(CLINIC + "/duplicates?limit=200")).toString())
        .contains("dup-1", "dup-2", "same birth date and same name");
    assertThat(RunningServer.json(SERVER.get(CLINIC + "/patients/dup-2")).has("possibleDuplicates"))
        .isFalse();
  }

  @Test
  void two_people_merge_and_two_people_take_it_back() {
    register("keep-1", "Lind", "Ida", "1952-03-04");
    register("gone-1", "Lind", "Ida", "1952-03-04");
    posted(CLINIC + "/patients/gone-1/allergies", """
        {"id":"a-1","substance":"morphine","against":"drug","notedOn":"2026-05-01"}""");
    String preview = preview("keep-1", "gone-1");
    String body = request("keep-1", "gone-1", preview);

    assertThat(SERVER.post(CLINIC + "/merges", body.replace(preview, "0")).statusCode())
        .isEqualTo(409);
    var proposed = SERVER.post(CLINIC + "/merges", body, "Thecal-Actor", "ann");
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
    String merge = proposed.headers().firstValue("Location").orElseThrow();
    String confirmation = "{\"preview\":\"" + preview("keep-1", "gone-1") + "\"}";
    assertThat(SERVER.post(merge + "/confirmation", confirmation).statusCode()).isEqualTo(428);
    var alone = change(merge + "/confirmation", confirmation, "ann", 1);
    assertThat(alone.statusCode()).isEqualTo(422);
    assertThat(alone.body()).contains("another person");
    var merged = change(merge + "/confirmation", confirmation, "ben", 1);
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);

    var gone = SERVER.get(CLINIC + "/patients/gone-1");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("merged into \\\"keep-1\\\"");
    var urgent = SERVER.post(
        CLINIC + "/patients/gone-1/symptom-reports",
        "{\"reporter\": {\"who\": \"family\"}, \"answers\": {\"cannot-be-woken\": true}}");
    assertThat(urgent.statusCode()).isEqualTo(410);
    assertThat(urgent.body()).contains("call the emergency number first");
    assertThat(SERVER.get(CLINIC + "/patients/keep-1/chart").body()).contains("morphine");
    assertThat(SERVER.get(CLINIC + "/merges").body()).contains("\"state\":\"merged\"");

    posted(CLINIC + "/patients/keep-1/scores", """
        {"id":"later","instrument":"nrs","value":4,"on":"2026-05-05"}""");
    change(merge + "/unmerge", "{\"reason\":\"two cousins\"}", "ben", 2);
    var undone = change(merge + "/unmerge/confirmation", "{}", "ann", 3);
    assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
    assertThat(RunningServer.json(undone).at("/movedBack/0/id").asText()).isEqualTo("a-1");
    assertThat(RunningServer.json(undone).at("/stayed/0/id").asText()).isEqualTo("later");
    assertThat(SERVER.get(CLINIC + "/patients/gone-1/chart").body()).contains("morphine");
    assertThat(SERVER.get(CLINIC + "/patients/keep-1/chart").body()).doesNotContain("morphine");
    assertThat(RunningServer.json(SERVER.get(merge)).at("/state").asText()).isEqualTo("unmerged");
  }

  @Test
  void a_visit_and_an_assessment_move_too() {
    register("keep-2", "Berg", "Ulf", "1953-03-04");
    register("gone-2", "Berg", "Ulf", "1953-03-04");
    posted(CLINIC + "/patients/gone-2/assessments", "{}");
    posted(CLINIC + "/patients/gone-2/statuses", """
        {"id":"s-1","kind":"lost","from":"2026-05-01","reason":"no answer"}""");
    var version =
        SERVER.get(CLINIC + "/patients/gone-2").headers().firstValue("ETag").orElseThrow();
    var moved = SERVER.post(
        CLINIC + "/patients/gone-2/pathway/moves",
        "{\"to\":\"screening\",\"reason\":\"first visit done\"}",
        "If-Match",
        version);
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    merge("keep-2", "gone-2");

    assertThat(SERVER.get(CLINIC + "/patients/keep-2/timeline?kind=assessment").body())
        .contains("Assessed by the policy");
    // A move along the pathway is the other record's own history: it stays there and is told here.
    assertThat(SERVER.get(CLINIC + "/patients/keep-2/timeline").body())
        .contains("first visit done", "pathway@", "no answer");
  }

  @Test
  void two_pumps_are_refused_with_the_cure() {
    PumpPatient.on(SERVER, "pumps-1");
    PumpPatient.on(SERVER, "pumps-2");

    var preview = SERVER.get(CLINIC + "/patients/pumps-1/merge-preview/pumps-2");
    assertThat(RunningServer.json(preview).at("/blocks").findValuesAsText("code"))
        .contains("two-pumps");
    var refused = SERVER.post(
        CLINIC + "/merges",
        request(
            "pumps-1", "pumps-2", RunningServer.json(preview).at("/fingerprint").asText()));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("record the removal of the other first");
    assertThat(SERVER.get(CLINIC + "/patients/pumps-1/merge-preview/nobody").statusCode())
        .isEqualTo(404);
    assertThat(SERVER.get(CLINIC + "/patients/pumps-1/merge-preview/pumps-1").statusCode())
        .isEqualTo(422);
  }

  private static void merge(String survivor, String merged) {
    String body = request(survivor, merged, preview(survivor, merged));
    var proposed = SERVER.post(CLINIC + "/merges", body, "Thecal-Actor", "ann");
    String merge = proposed.headers().firstValue("Location").orElseThrow();
    String confirmation = "{\"preview\":\"" + preview(survivor, merged) + "\"}";
    assertThat(change(merge + "/confirmation", confirmation, "ben", 1).statusCode())
        .isEqualTo(200);
  }

  private static String request(String survivor, String merged, String preview) {
    return """
        {"survivor":"%s","merged":"%s","reason":"same insurance card","preview":"%s"}""".formatted(survivor, merged, preview);
  }

  private static String preview(String survivor, String merged) {
    return RunningServer.json(
            SERVER.get(CLINIC + "/patients/" + survivor + "/merge-preview/" + merged))
        .at("/fingerprint")
        .asText();
  }

  private static HttpResponse<String> change(String path, String body, String actor, int version) {
    return SERVER.post(path, body, "Thecal-Actor", actor, "If-Match", "\"" + version + "\"");
  }

  private static JsonNode register(String id, String family, String given, String born) {
    return posted(CLINIC + "/patients", """
        {"id":"%s","familyName":"%s","givenName":"%s","bornOn":"%s","language":"en"}""".formatted(id, family, given, born));
  }

  private static JsonNode posted(String path, String body) {
    var answer = SERVER.post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return RunningServer.json(answer);
  }
}
