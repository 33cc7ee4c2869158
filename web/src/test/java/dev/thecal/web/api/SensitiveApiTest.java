package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What rests on sensitive facts comes over HTTP only when it is asked for, and never without the scope. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SensitiveApiTest {

  private static final String CLINIC = "/api/v1/clinics/spine-and-pain";
  private static final String PATIENT = CLINIC + "/patients/ada";

  private RunningServer open;
  private RunningServer closed;

  @BeforeAll
  void start() {
    open = RunningServer.start(TestDatabases.H2);
    closed = RunningServer.withoutSensitive(TestDatabases.H2);
    for (RunningServer server : List.of(open, closed)) {
      server.post(CLINIC + "/patients", """
          {"id":"ada","familyName":"Gray","givenName":"Ada","bornOn":"1960-02-29"}""");
      fact(server, "planned-drug", "\"ziconotide\"");
      fact(server, "psychosis-history", "true");
    }
  }

  private static void fact(RunningServer server, String key, String json) {
    var answer = server.post(PATIENT + "/facts", """
        {"key":"%s","value":%s,"on":"2026-05-01","source":"test"}""".formatted(key, json));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @AfterAll
  void close() {
    open.close();
    closed.close();
  }

  @Test
  void an_assessment_and_its_replay_tell_it_on_request_only() {
    HttpResponse<String> assessed = assess(open);
    String address = assessed.headers().firstValue("Location").orElseThrow();

    assertThat(assessed.body()).doesNotContain("psychosis").contains("\"withheld\":");
    assertThat(open.get(address).body()).isEqualTo(assessed.body());
    assertThat(open.get(address + "/replay").body()).doesNotContain("psychosis");
    assertThat(open.get(address + "?sensitive=include").body()).contains("history of psychosis");
    assertThat(open.get(address + "/replay?sensitive=include").body())
        .contains(
            "history of psychosis",
            "\"answer\":" + open.get(address + "?sensitive=include").body());
  }

  @Test
  void drugs_and_payers_tell_it_on_request_only_and_what_depends_on_it_is_unknown() {
    String products = PATIENT + "/product-findings";
    assertThat(open.get(products).body())
        .contains("held back: sensitive")
        .doesNotContain("there is a history of psychosis", "Has there ever been a psychosis")
        .contains("\"drug\":\"ziconotide\",\"pump\":\"synchromed-ii-20\",\"fit\":\"unknown\"");
    assertThat(open.get(products + "?sensitive=include").body())
        .contains("history of psychosis")
        .contains("\"drug\":\"ziconotide\",\"pump\":\"synchromed-ii-20\",\"fit\":\"excluded\"");

    String compared = PATIENT + "/policy-comparison?policies=spine-and-pain,community-pain";
    assertThat(open.get(compared).body()).doesNotContain("psychosis");
    assertThat(open.get(compared + "&sensitive=include").body()).contains("psychosis");
  }

  @Test
  void the_chart_and_the_timeline_tell_it_on_request_only_and_the_gap_tells_nothing() {
    open.post(PATIENT + "/scores", """
        {"instrument":"ort","value":9,"on":"2026-05-01"}""");
    String bare = RunningServer.json(open.get(PATIENT + "/chart")).toString();
    assertThat(bare)
        .contains("planned-drug", "\"heldBack\":[", "\"psychosis-history\"")
        .doesNotContain("\"key\":\"psychosis-history\"", "\"ort\"");
    assertThat(open.get(PATIENT + "/chart?sensitive=include").body())
        .contains("\"key\":\"psychosis-history\"", "\"ort\"", "\"heldBack\":[]");
    assertThat(open.get(PATIENT + "/timeline").body())
        .contains("Score ort noted")
        .doesNotContain("Score ort: 9");
  }

  @Test
  void whom_a_policy_concerns_tells_it_on_request_only() {
    String shipped = open.get("/api/v1/clinics/spine-and-pain/policies/spine-and-pain/versions/1")
        .body();
    String edited = shipped
        .replaceFirst("\"version\" ?: ?\"1\"", "\"version\": \"2\"")
        .replaceFirst(
            "(\"no-ziconotide-after-psychosis\",\\s*\"level\" ?: ?)\"absolute\"", "$1\"caution\"");
    assertThat(edited).isNotEqualTo(shipped).contains("caution");

    HttpResponse<String> seen = open.post(CLINIC + "/policies/impact", edited);
    assertThat(seen.body()).contains("\"patient\":\"ada\"", "held back: sensitive", "\"leftOut\":");
    assertThat(seen.body()).doesNotContain("psychosis");
    assertThat(open.post(CLINIC + "/policies/impact?sensitive=include", edited).body())
        .contains("psychosis");
  }

  @Test
  void without_the_scope_every_request_for_it_is_refused_and_the_rest_goes_on() {
    HttpResponse<String> assessed = assess(closed);
    String address = assessed.headers().firstValue("Location").orElseThrow();
    String page = "/staff/clinics/spine-and-pain/patients/ada"
        + address.substring(address.indexOf("/assessments/"));

    for (String path : List.of(
        address,
        address + "/replay",
        PATIENT + "/chart",
        PATIENT + "/product-findings",
        PATIENT + "/policy-comparison")) {
      assertThat(closed.get(path).statusCode()).as(path).isEqualTo(200);
      HttpResponse<String> refused = closed.get(path + "?sensitive=include");
      assertThat(refused.statusCode()).as(path).isEqualTo(403);
      assertThat(refused.body()).contains("sensitive facts").doesNotContain("psychosis");
    }
    assertThat(closed.get(page, "Accept", "text/html").body())
        .contains("left out here")
        .doesNotContain("psychosis", "sensitive=include");
    assertThat(closed.get(page + "?sensitive=include", "Accept", "text/html").statusCode())
        .isEqualTo(403);
  }

  private static HttpResponse<String> assess(RunningServer server) {
    HttpResponse<String> assessed =
        server.post(PATIENT + "/assessments", "{\"policy\":\"community-pain\"}");
    assertThat(assessed.statusCode()).as(assessed.body()).isEqualTo(201);
    return assessed;
  }
}
