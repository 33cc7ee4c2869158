package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Figures of a clinic over real HTTP: listed, decided about, in force for a plan; and the staff page. */
class FigureApiTest {

  private static final String CLINIC = "/api/v1/clinics/comprehensive-pain";
  private static final String DECISIONS = CLINIC + "/figure-decisions";
  private static final String PAGE = "/staff/clinics/comprehensive-pain/figures";
  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void figures_are_listed_with_source_and_status() {
    JsonNode figures = figures("?under=drug/hydromorphone&status=draft");

    assertThat(figures).isNotEmpty().allSatisfy(figure -> {
      assertThat(figure.get("figure").asText()).startsWith("drug/hydromorphone/");
      assertThat(figure.get("status").asText()).isEqualTo("draft");
      assertThat(figure.at("/source/title").asText()).isNotBlank();
    });
    assertThat(figures("?under=drug/hydro")).isEmpty();
    assertThat(SERVER.get(CLINIC + "/figures?status=best").statusCode()).isEqualTo(422);
    assertThat(SERVER.get("/api/v1/clinics/nowhere/figures").statusCode()).isEqualTo(404);
  }

  @Test
  void the_samples_hold_decisions_and_all_of_them_say_so() {
    JsonNode decided = RunningServer.json(
        SERVER.get(DECISIONS + "?figure=drug/hydromorphone/daily-maximum/pacc-2017"));

    assertThat(decided.get("decisions"))
        .hasSize(1)
        .allMatch(decision -> decision.get("sample").asBoolean());
    assertThat(figures("?under=drug/morphine&status=own-value"))
        .hasSize(1)
        .allSatisfy(figure ->
            assertThat(figure.at("/shipped/words").asText()).isEqualTo("recommended 20 mg/day"));
  }

  @Test
  void a_decision_is_kept_and_the_next_one_needs_its_version() {
    String key = "drug/fentanyl/daily-maximum/pacc-2017";
    var approved = SERVER.post(DECISIONS, decision(key, "approved", 0, ""));
    assertThat(approved.statusCode()).isEqualTo(201);
    assertThat(RunningServer.json(approved).get("status").asText()).isEqualTo("approved");
    assertThat(RunningServer.json(approved).at("/decision/sample").asBoolean()).isTrue();

    assertThat(SERVER.post(DECISIONS, decision(key, "rejected", 0, "")).statusCode())
        .isEqualTo(412);
    assertThat(SERVER.post(DECISIONS, decision(key, "withdrawn", 1, "")).statusCode())
        .isEqualTo(201);
    var history = SERVER.get(approved.headers().firstValue("Location").orElseThrow());
    assertThat(RunningServer.json(history).get("decisions"))
        .extracting(decision -> decision.get("decision").asText())
        .containsExactly("approved", "withdrawn");
    assertThat(SERVER.get(DECISIONS).statusCode()).isEqualTo(422);
  }

  @Test
  void every_wrong_field_is_named_and_whose_decision_it_is() {
    var refused = SERVER.post(DECISIONS, """
        {"figure": "fentanyl", "decision": "agreed", "by": " ", "basedOn": -1, "colour": "red"}""");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .containsExactlyInAnyOrder("/figure", "/decision", "/by", "/basedOn", "/reason", "/colour");
    String nurse = decision("drug/clonidine/daily-maximum/pacc-2017", "approved", 0, "")
        .replace("sample-medical-director", "sample-refill-nurse-a");
    assertThat(SERVER.post(DECISIONS, nurse).statusCode()).isEqualTo(403);
  }

  @Test
  void an_own_value_without_unit_or_source_is_refused() {
    String key = "drug/baclofen/stability/alone";
    var refused =
        SERVER.post(DECISIONS, decision(key, "own-value", 0, ", \"value\": {\"value\": 60}"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/source");
    assertThat(SERVER.post(DECISIONS, decision(key, "own-value", 0, """
                    , "value": {"value": "60"}, "source": {"title": "Pharmacy", "locator": "letter"}""")).body())
        .contains("\\\"60\\\" is not a quantity");
  }

  @Test
  void the_page_approves_a_draft_and_says_why_it_cannot() {
    String html = SERVER.get(PAGE + "?under=drug/sufentanil").body();
    assertThat(html).contains("Figures this clinic works with", "Not verified", "(sample)");

    String figure = "drug/sufentanil/daily-maximum/pacc-2017";
    assertThat(form(figure, "sample-medical-director", 0).statusCode()).isEqualTo(303);
    assertThat(SERVER.get(PAGE + "?under=drug/sufentanil").body())
        .contains("Sample: Approved by Sample medical director on");

    HttpResponse<String> stale = form(figure, "sample-medical-director", 0);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("Not approved:", "role=\"alert\"");
    assertThat(SERVER
            .post(
                PAGE,
                "figure=" + figure,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "cross-site")
            .statusCode())
        .isEqualTo(403);
  }

  private static HttpResponse<String> form(String figure, String by, int basedOn) {
    return SERVER.post(
        PAGE,
        "figure=" + URLEncoder.encode(figure, StandardCharsets.UTF_8) + "&by=" + by
            + "&reason=read+it&basedOn=" + basedOn,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private static String decision(String figure, String decision, int basedOn, String more) {
    return """
        {"figure": "%s", "decision": "%s", "by": "sample-medical-director",
         "reason": "read with the pharmacist", "basedOn": %d%s}""".formatted(figure, decision, basedOn, more);
  }

  private static JsonNode figures(String query) {
    return RunningServer.json(SERVER.get(CLINIC + "/figures" + query)).get("figures");
  }
}
