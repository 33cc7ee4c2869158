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

/** Symptom reports over real HTTP, from filing to closure. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SymptomReportApiTest {

  private static final String CLINIC = "/api/v1/clinics/spine-and-pain";
  private static final String ADA = CLINIC + "/patients/ada";
  private static final String REPORTS = ADA + "/symptom-reports";

  private RunningServer server;

  @BeforeAll
  void start() {
    server = RunningServer.start(TestDatabases.H2);
    server.post(CLINIC + "/patients", """
        {"id":"ada","familyName":"Gray","givenName":"Ada","bornOn":"1960-02-29"}""");
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void a_report_is_filed_answered_taken_and_closed() {
    var filed = server.post(REPORTS, """
        {"id":"r-1","reporter":{"who":"patient"},"answers":{"fever":true,"redness":true},
         "told":{"drugs":["morphine"],"hoursSinceRefill":500,"hoursSinceDoseChange":500}}""");

    assertThat(filed.statusCode()).isEqualTo(201);
    JsonNode triage = RunningServer.json(filed).get("triage");
    assertThat(triage.get("level").asText()).isEqualTo("urgent");
    assertThat(triage.get("destination").asText()).isEqualTo("on-call-clinician");
    assertThat(triage.get("mode").asText()).isEqualTo("demo");
    assertThat(triage.get("banner").asText()).isEqualTo("Demo: not monitored, not a clinic.");
    assertThat(triage.get("emergency").asText()).contains("911");
    assertThat(server.get(REPORTS + "/r-1/triage").body())
        .as("byte for byte")
        .isEqualTo(triageOf(filed));

    assertThat(step("r-1", "1", "closed").statusCode()).isEqualTo(409);
    assertThat(step("r-1", "1", "taken").statusCode()).isEqualTo(200);
    assertThat(step("r-1", "1", "done").statusCode()).as("stale").isEqualTo(412);
    var closed = step("r-1", "2", "closed");
    assertThat(RunningServer.json(closed).get("state").asText()).isEqualTo("closed");
    assertThat(RunningServer.json(closed).get("takenBy").asText()).isEqualTo("sample-physician-a");
    assertThat(openIds()).doesNotContain("r-1");
    assertThat(server.get(REPORTS + "/r-1", "If-None-Match", "\"3\"").statusCode())
        .isEqualTo(304);
  }

  @Test
  void the_open_list_pages_with_the_most_urgent_first() {
    post("open-1", "\"nausea\":true", ",\"told\":{\"drugs\":[\"morphine\"]}");
    post("open-2", "\"seizure\":true", "");

    var first = server.get(CLINIC + "/symptom-reports?limit=1");
    JsonNode line = RunningServer.json(first).get("reports").get(0);
    assertThat(line.get("report").asText()).isEqualTo("open-2");
    assertThat(line.get("overdue").asBoolean()).as("the clock stands still").isFalse();
    String next = first.headers().firstValue("Link").orElseThrow();
    var second = server.get(next.substring(1, next.indexOf('>')));
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(RunningServer.json(second).get("reports").get(0).get("report").asText())
        .isNotEqualTo("open-2");
    assertThat(server.get(CLINIC + "/symptom-reports?cursor=nonsense").statusCode())
        .isEqualTo(400);
    assertThat(server.get("/api/v1/clinics/nowhere/symptom-reports").statusCode())
        .isEqualTo(404);
  }

  @Test
  void every_wrong_field_is_named_at_once() {
    var refused = server.post(REPORTS, """
        {"reporter":{"who":"neighbour"},"startedAt":"2030-01-01T00:00:00Z","answers":{"fewer":true,"fever":"yes"},
         "told":{"hoursSinceRefill":-1,"refillGap":{"amount":"2 mg"}}}""");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .containsExactlyInAnyOrder(
            "/reporter/who",
            "/startedAt",
            "/answers/fewer",
            "/answers/fever",
            "/told/hoursSinceRefill",
            "/told/refillGap/amount");
    assertThat(refused.body()).contains("maybe \\\"fever\\\"");
  }

  @Test
  void only_a_clinician_of_the_clinic_takes_a_report() {
    post("who", "\"fever\":true", "");

    var desk = server.post(REPORTS + "/who/steps", """
        {"kind":"taken","by":"sample-front-desk","text":"Mine"}""", "If-Match", "\"1\"");

    assertThat(desk.statusCode()).isEqualTo(422);
    assertThat(desk.body()).contains("/by").contains("sample-physician-a");
    assertThat(server.post(REPORTS + "/who/steps", """
                {"kind":"taken","by":"sample-physician-a","text":"Mine"}""").statusCode()).isEqualTo(428);
  }

  @Test
  void unknown_addresses_are_not_found_and_the_table_can_be_read() {
    assertThat(server.get(REPORTS + "/nothing").statusCode()).isEqualTo(404);
    assertThat(server.get(CLINIC + "/patients/nobody/symptom-reports").statusCode())
        .isEqualTo(404);
    assertThat(RunningServer.json(server.get(REPORTS)).get("reports").isArray()).isTrue();
    assertThat(RunningServer.json(server.get("/api/v1/triage-table")).get("rows"))
        .extracting(row -> row.get("id").asText())
        .contains("T-01", "T-25", "T-S1", "T-F7");
  }

  private void post(String id, String answers, String more) {
    var filed = server.post(REPORTS, """
        {"id":"%s","reporter":{"who":"patient"},"answers":{%s}%s}""".formatted(id, answers, more));
    assertThat(filed.statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> step(String report, String version, String kind) {
    return server.post(
        REPORTS + "/" + report + "/steps", """
        {"kind":"%s","by":"sample-physician-a","text":"Seen"}""".formatted(kind), "If-Match", "\"" + version + "\"");
  }

  private List<String> openIds() {
    JsonNode reports =
        RunningServer.json(server.get(CLINIC + "/symptom-reports")).get("reports");
    return reports.findValuesAsText("report");
  }

  /** The raw text of the field, as it stands in the answer. */
  private static String triageOf(HttpResponse<String> answer) {
    String body = answer.body();
    int from = body.indexOf("\"triage\":") + "\"triage\":".length();
    return body.substring(from, body.indexOf(",\"state\":", from));
  }
}
