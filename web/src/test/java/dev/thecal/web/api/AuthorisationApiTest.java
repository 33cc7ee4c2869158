package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Payers over real HTTP: from an open case to an approval, billing codes, cost. The server's day is 2026-05-06. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationApiTest {

  private static final String CLINIC = "/api/v1/clinics/spine-surgery";
  private static final String CASES = CLINIC + "/patients/payer-1/authorisations";

  private RunningServer server;

  @BeforeAll
  void start() {
    server = RunningServer.start(TestDatabases.H2);
    server.post(CLINIC + "/patients", """
        {"id": "payer-1", "familyName": "Gray", "givenName": "Ada", "bornOn": "1960-02-29"}""");
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void from_an_open_case_to_an_approval() {
    var opened = open("case-1");
    assertThat(opened.statusCode()).isEqualTo(201);

    var early = step("case-1", "\"1\"", """
        {"to": "submitted", "on": "2026-05-06", "followUpOn": "2026-05-20"}""");
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(early).get("errors").findValuesAsText("pointer"))
        .contains("/documents/claim-number", "/documents/adjuster");

    var document = server.post(CASES + "/case-1/documents", """
        {"requirement": "claim-number", "reference": "WC 17", "datedOn": "2026-05-02"}""", "If-Match", "\"1\"");
    assertThat(document.headers().firstValue("ETag")).contains("\"2\"");
    step("case-1", "\"2\"", """
        {"to": "submitted", "on": "2026-05-06", "followUpOn": "2026-05-20", "note": "rest by post"}""");
    step("case-1", "\"3\"", """
        {"to": "approved", "on": "2026-05-06", "reference": "A1", "from": "2026-05-06", "until": "2026-06-30"}""");

    var review = RunningServer.json(server.get(CASES + "/case-1/review"));
    assertThat(review.get("state").asText()).isEqualTo("approved");
    // 2026-06-30 minus 30 days.
    assertThat(review.get("attentionOn").asText()).isEqualTo("2026-05-31");
  }

  @Test
  void a_change_needs_the_version_it_is_based_on() {
    open("case-2");

    var without = server.post(CASES + "/case-2/steps", "{}");
    var stale = step("case-2", "\"9\"", """
        {"to": "withdrawn", "on": "2026-05-06", "note": "moved away"}""");

    assertThat(without.statusCode()).isEqualTo(428);
    assertThat(stale.statusCode()).isEqualTo(412);
  }

  @Test
  void cases_that_need_somebody_are_listed_page_by_page() {
    open("case-3");
    open("case-4");

    var first = server.get(CLINIC + "/authorisations?by=2026-05-06&limit=1");

    assertThat(RunningServer.json(first).get("authorisations")).hasSize(1);
    assertThat(first.headers().firstValue("Link")).isPresent();
    assertThat(server.get(CLINIC + "/authorisations?by=tomorrow").statusCode()).isEqualTo(400);
  }

  @Test
  void billing_codes_are_the_clinics_and_change_by_version() {
    var list = """
        {"codes": [{"code": "62362", "description": "Our words", "procedures": ["implant"], "validFrom": "2026-01-01"}]}""";

    var none = server.get(CLINIC + "/billing-codes");
    var put = server.put(CLINIC + "/billing-codes", list, "If-Match", "\"0\"");

    assertThat(none.headers().firstValue("ETag")).contains("\"0\"");
    assertThat(put.statusCode()).isEqualTo(200);
    assertThat(server.put(CLINIC + "/billing-codes", list, "If-Match", "\"0\"").statusCode())
        .isEqualTo(412);
  }

  @Test
  void a_question_about_cost_is_answered_with_what_it_depends_on() {
    var answer = RunningServer.json(
        server.post(CLINIC + "/cost-answers", "{\"payer\": \"workers-compensation\"}"));

    assertThat(answer.get("factors")).hasSize(3);
    assertThat(answer.get("payerAccepted").asBoolean()).isTrue();
    assertThat(answer.at("/documents/0/policy").asText()).isEqualTo("workers-compensation-claim");
  }

  private HttpResponse<String> open(String id) {
    return server.post(CASES, """
        {"id": "%s", "openedOn": "2026-05-06", "payerName": "Example Fund", "policy": "workers-compensation-claim",
         "procedure": "implant", "indication": "non-cancer-pain"}""".formatted(id));
  }

  private HttpResponse<String> step(String id, String version, String body) {
    return server.post(CASES + "/" + id + "/steps", body, "If-Match", version);
  }
}
