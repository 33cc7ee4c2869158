package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Aftercare plans over real HTTP and as a page to print. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AftercareApiTest {

  private static final String CLINIC = "/api/v1/clinics/rehab-and-pain";
  private static final String ADA = CLINIC + "/patients/ada";
  private static final String PLANS = ADA + "/aftercare-plans";

  private RunningServer server;

  @BeforeAll
  void start() {
    server = RunningServer.start(TestDatabases.H2);
    server.post(CLINIC + "/patients", """
        {"id":"ada","familyName":"Gray","givenName":"Ada","bornOn":"1960-02-29"}""");
    var implant = server.post(ADA + "/implants", """
        {"id":"i-1","pumpModel":"synchromed-ii-20","serial":"SN-AFTERCARE","site":"lower-left-abdomen",
         "catheterUnknownReason":"not in the letter","implantedOn":"2026-04-01",
         "waiver":{"ground":"advanced-cancer","reason":"No time for a trial","by":"Sample"}}""");
    assertThat(implant.statusCode()).as(implant.body()).isEqualTo(201);
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void a_plan_is_made_adjusted_and_printed() {
    var made = server.post(PLANS, """
        {"id":"a-1","after":"implant","event":"i-1"}""");

    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    JsonNode strenuous = RunningServer.json(made).get("restrictions").get(0);
    // 1 April + 6 weeks and + 8 weeks
    assertThat(strenuous.get("notBefore").asText()).isEqualTo("2026-05-13");
    assertThat(strenuous.get("heldUntil").asText()).isEqualTo("2026-05-27");

    String change = """
        {"by":"sample-provider-a","reason":"Heals slowly","dates":[
         {"activity":"strenuous-activity","notBefore":"2026-05-20","heldUntil":"2026-06-10"}]}""";
    assertThat(server.put(PLANS + "/a-1", change).statusCode()).isEqualTo(428);
    assertThat(server.put(PLANS + "/a-1", change, "If-Match", "\"1\"").statusCode())
        .isEqualTo(200);
    assertThat(server.put(PLANS + "/a-1", change, "If-Match", "\"1\"").statusCode())
        .isEqualTo(412);
    assertThat(server.get(PLANS + "/a-1", "If-None-Match", "\"2\"").statusCode())
        .isEqualTo(304);
    assertThat(RunningServer.json(server.get(PLANS + "/a-1/versions")).get("versions"))
        .hasSize(2);
    assertThat(RunningServer.json(server.get(PLANS)).get("plans")).hasSize(1);

    var page = server.get("/staff/clinics/rehab-and-pain/patients/ada/aftercare-plans/a-1");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("After your pump was put in on Wed 1 Apr 2026")
        .contains("No strenuous activity before Wed 20 May 2026")
        .contains("until Wed 10 Jun 2026 only if your clinician has said so")
        .contains("Call at once with any of these", "911")
        .contains("Changed for you by Sample provider A: Heals slowly", "Saturday 09:00 to 12:00");
  }

  @Test
  void what_is_unknown_is_not_found_and_every_wrong_field_is_named() {
    assertThat(server.get(PLANS + "/nothing").statusCode()).isEqualTo(404);
    assertThat(server.post(PLANS, """
                {"after":"implant","event":"i-9"}""").statusCode()).isEqualTo(404);
    var refused = server.post(PLANS, """
        {"after":"birth","even":"i-1"}""");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .containsExactlyInAnyOrder("/after", "/event", "/even");
  }

  @Test
  void a_care_plan_is_written_changed_and_its_overdue_reviews_are_listed() {
    String plan = """
        {"items":[{"id":"walk","discipline":"physical-therapy","responsible":"sample-therapist-a",
          "what":"Walk every day","goal":{"measure":"steps a day","reach":"at-least","target":4000,
          "baseline":1200,"by":"2026-08-01"},"reviewOn":"%s"}],
         "without":[{"discipline":"psychological","reason":"Wishes none"},
          {"discipline":"medication","reason":"None by mouth"},
          {"discipline":"interventional","reason":"The pump runs"}]}""";
    String path = ADA + "/care-plan";
    assertThat(server.get(path).statusCode()).isEqualTo(404);

    // the tests' day is 6 May: the review of the 5th is overdue
    assertThat(server.post(path, plan.formatted("2026-05-05")).statusCode()).isEqualTo(201);
    assertThat(server.post(path, plan.formatted("2026-05-05")).statusCode()).isEqualTo(409);
    JsonNode overdue =
        RunningServer.json(server.get(CLINIC + "/care-plan-reviews")).get("reviews");
    assertThat(overdue.findValuesAsText("item")).contains("walk");
    assertThat(overdue.findValuesAsText("patient")).contains("ada");

    var changed = server.put(path, plan.formatted("2026-06-05"), "If-Match", "\"1\"");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(RunningServer.json(server.get(CLINIC + "/care-plan-reviews"))
            .get("reviews")
            .findValuesAsText("patient"))
        .doesNotContain("ada");
    assertThat(RunningServer.json(server.get(path + "/versions")).get("versions"))
        .hasSize(2);
    assertThat(server.put(path, plan.formatted("2026-06-05")).statusCode()).isEqualTo(428);
    assertThat(server.get(CLINIC + "/care-plan-reviews?cursor=nonsense").statusCode())
        .isEqualTo(400);
    assertThat(server.get("/api/v1/clinics/nowhere/care-plan-reviews").statusCode())
        .isEqualTo(404);
  }
}
