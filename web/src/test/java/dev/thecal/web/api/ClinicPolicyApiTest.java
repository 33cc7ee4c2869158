package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A clinic edits its policy over real HTTP: difference, whom it changes, publication, replay. */
class ClinicPolicyApiTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void an_edit_goes_from_difference_to_impact_to_publication() {
    String clinic = "/api/v1/clinics/spine-surgery";
    String edited = edited(clinic, "spine-surgery", "\"value\": 4", "\"value\": 8");

    JsonNode difference = json(SERVER.post(clinic + "/policies/difference", edited));
    assertThat(difference.get("changes"))
        .extracting(change -> change.get("text").asText())
        .anyMatch(text -> text.startsWith("The lowest pain score rises from 4 to 8"))
        .contains("The version changes from 1 to 2.");

    List<JsonNode> whole = impact(clinic, edited, 200);
    assertThat(impact(clinic, edited, 3)).as("page by page").isEqualTo(whole);
    assertThat(whole).isNotEmpty().allSatisfy(one -> {
      assertThat(one.get("before").asText()).isNotEqualTo(one.get("after").asText());
      assertThat(one.get("why")).isNotEmpty();
    });

    var published = publish(clinic, edited, "sample-medical-director");
    assertThat(published.statusCode()).isEqualTo(201);
    assertThat(published.headers().firstValue("ETag")).contains("\"1\"");
    String address = published.headers().firstValue("Location").orElseThrow();
    assertThat(SERVER.get(address).body()).isEqualTo(edited);
    assertThat(SERVER.get(address, "If-None-Match", "\"1\"").statusCode()).isEqualTo(304);
    assertThat(
            json(SERVER.get(clinic + "/policies/spine-surgery")).get("version").asText())
        .isEqualTo("2");
    assertThat(json(SERVER.get(clinic + "/policies")).get("policies"))
        .anyMatch(policy -> policy.at("/published/by").asText().equals("sample-medical-director"));
    assertThat(json(SERVER.get(clinic + "/policies/spine-surgery/difference?from=2&to=1"))
            .get("changes")
            .toString())
        .contains("falls from 8 to 4");
    assertThat(impact(clinic, edited, 200)).as("in force already").isEmpty();

    String patient = whole.get(0).get("patient").asText();
    JsonNode assessed = json(SERVER.post(clinic + "/patients/" + patient + "/assessments", "{}"));
    assertThat(assessed.get("policyVersion").asText()).isEqualTo("2");
    assertThat(assessed.get("decision")).isEqualTo(whole.get(0).get("after"));
  }

  @Test
  void a_replay_tells_what_a_newer_policy_says() {
    String clinic = "/api/v1/clinics/community-pain";
    String patient = clinic + "/patients/mp-04";
    var first = SERVER.post(patient + "/assessments", "{}");
    String address = first.headers().firstValue("Location").orElseThrow();
    JsonNode same = json(SERVER.get(address + "/replay"));
    assertThat(same.get("agreement").asText()).isEqualTo("identical");
    assertThat(same.get("differences")).isEmpty();

    String edited = edited(
        clinic,
        "community-pain",
        "\"rule\": \"drug-combinations-have-failed\",\n      \"level\": \"required\"",
        "\"rule\": \"no-larger-surgery-is-open\",\n      \"level\": \"absolute\"");
    assertThat(publish(clinic, edited, "sample-medical-director").statusCode()).isEqualTo(201);

    HttpResponse<String> replay = SERVER.get(address + "/replay");
    assertThat(json(replay).get("differences").toString())
        .contains("Version 2 of the policy, in force today")
        .contains("\\\"Drug combinations have failed\\\" is no longer asked")
        .contains("\\\"No larger surgery is open\\\" is now asked");
    assertThat(replay.body()).contains(first.body());
    assertThat(SERVER.get(address).body()).isEqualTo(first.body());
    assertThat(SERVER.get(address + "0/replay").statusCode()).isEqualTo(404);
  }

  @Test
  void what_must_not_be_published_is_refused_with_the_reason() {
    String clinic = "/api/v1/clinics/rehab-and-pain";
    String edited =
        edited(clinic, "rehab-and-pain", "\"level\": \"absolute\"", "\"level\": \"absolut\"");

    var wrong = publish(clinic, edited, "sample-medical-director");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("/rules/", "absolut");
    String good = edited.replace("absolut\"", "absolute\"");
    assertThat(publish(clinic, good, "sample-refill-nurse-a").statusCode()).isEqualTo(403);
    assertThat(json(SERVER.post(clinic + "/policies?by=%20", good)).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .containsExactly("/by", "/reason");
    assertThat(SERVER.post(clinic + "/policies?by=a&reason=b", "no policy").statusCode())
        .isEqualTo(400);
    assertThat(publish(
                clinic,
                good.replace("\"version\": \"2\"", "\"version\": \"1\"") + " ",
                "sample-medical-director")
            .statusCode())
        .as("version 1 as shipped, in other blanks: the same policy")
        .isEqualTo(201);
    assertThat(publish(
                clinic,
                good.replace("\"version\": \"2\"", "\"version\": \"1\""),
                "sample-medical-director")
            .statusCode())
        .as("version 1 again with another text")
        .isEqualTo(409);
    assertThat(SERVER.get(clinic + "/policies/rehab-and-pan").statusCode()).isEqualTo(404);
    assertThat(SERVER.get(clinic + "/policies/rehab-and-pain/versions/9").statusCode())
        .isEqualTo(404);
    assertThat(SERVER.get(clinic + "/policies/rehab-and-pain/difference?from=1").statusCode())
        .isEqualTo(422);
  }

  private static HttpResponse<String> publish(String clinic, String text, String by) {
    return SERVER.post(clinic + "/policies?by=" + by + "&reason=agreed%20by%20the%20team", text);
  }

  private static List<JsonNode> impact(String clinic, String text, int limit) {
    var all = new ArrayList<JsonNode>();
    String address = clinic + "/policies/impact?limit=" + limit;
    while (!address.isEmpty()) {
      var page = SERVER.post(address, text);
      json(page).get("changed").forEach(all::add);
      address = page.headers()
          .firstValue("Link")
          .map(link -> link.replaceAll("<(.*)>.*", "$1"))
          .orElse("");
    }
    return all;
  }

  /** Version 2 of what the clinic works with. */
  private static String edited(String clinic, String policy, String from, String to) {
    String text = SERVER.get(clinic + "/policies/" + policy + "/versions/1").body();
    assertThat(text).contains(from);
    return text.replace("\"version\": \"1\"", "\"version\": \"2\"").replaceFirst(from, to);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return RunningServer.json(answer);
  }
}
