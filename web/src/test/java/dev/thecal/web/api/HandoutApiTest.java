package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What patients read over HTTP: found by words and codes, handed out and kept word for word. */
class HandoutApiTest {

  private static final String CLINIC = "/api/v1/clinics/spine-surgery";

  private static RunningServer server = RunningServer.start(TestDatabases.H2);

  @BeforeAll
  static void ready() {
    assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void a_leaflet_given_is_kept_as_it_was_and_stands_on_the_timeline() {
    var ada = PumpPatient.on(server, "handout-1");
    JsonNode given = ada.add("/handouts", """
        {"id":"h-1","leaflet":"mri-scans","language":"es","way":"printed",
         "givenTo":"patient and daughter","on":"2026-05-06"}""");

    assertThat(given.at("/item/version").asText()).isEqualTo("0.1.0");
    JsonNode list = ada.get("/handouts");
    assertThat(list.findValuesAsText("leaflet")).containsExactly("mri-scans");
    assertThat(list.findValues("html")).isEmpty();
    assertThat(ada.get("/handouts/h-1").at("/item/html").asText())
        .contains("lang=\"es\"", "<article");
    assertThat(ada.get("/timeline").toString()).contains("Leaflet given: ");
    assertThat(ada.get("/chart").has("handouts")).isFalse();
  }

  @Test
  void an_unknown_leaflet_and_a_day_to_come_are_refused() {
    var ada = PumpPatient.on(server, "handout-2");
    String body = """
        {"leaflet":"%s","language":"en","way":"printed","givenTo":"patient","on":"%s"}""";

    assertThat(server
            .post(ada.path() + "/handouts", body.formatted("mri-scan", "2026-05-06"))
            .body())
        .contains("/leaflet", "there is no leaflet");
    assertThat(server
            .post(ada.path() + "/handouts", body.formatted("mri-scans", "2031-05-06"))
            .statusCode())
        .isEqualTo(422);
    assertThat(server.get(ada.path() + "/handouts/none").statusCode()).isEqualTo(404);
  }

  @Test
  void leaflets_are_found_by_words_and_by_code() {
    assertThat(ids("/leaflets?q=airport").get(0)).isEqualTo("travel");
    assertThat(ids("/leaflets?q=resonancia&lang=es")).contains("mri-scans");
    assertThat(ids("/leaflets?code=M54.31&system=icd-10-cm")).contains("sciatica");
    assertThat(ids("/leaflets?code=Z99")).isEmpty();
    assertThat(server.get(CLINIC + "/leaflets?code=M54&system=loinc").statusCode())
        .isEqualTo(422);
  }

  @Test
  void an_information_button_gets_a_feed() {
    String asked = CLINIC + "/infobutton?mainSearchCriteria.v.c=M54.31"
        + "&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&informationRecipient.languageCode.c=es-US";

    JsonNode feed =
        RunningServer.json(server.get(asked + "&knowledgeResponseType=application/json"));
    assertThat(feed.at("/feed/lang").asText()).isEqualTo("es");
    assertThat(feed.at("/feed/entry/0/link/0/href").asText())
        .endsWith("/es/clinics/spine-surgery/leaflets/sciatica");
    var atom = server.get(asked);
    assertThat(atom.headers().firstValue("Content-Type").orElse("")).contains("atom+xml");
    assertThat(atom.body())
        .startsWith("<?xml")
        .contains(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"es\">",
            "<title>Ciática</title>");
    assertThat(server.get(CLINIC + "/infobutton").statusCode()).isEqualTo(422);
    assertThat(server
            .get(
                CLINIC
                    + "/infobutton?mainSearchCriteria.v.c=1&mainSearchCriteria.v.cs=2.16.840.1.113883.6.1")
            .body())
        .contains("is not known here");
  }

  private static List<String> ids(String path) {
    var answer = server.get(CLINIC + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RunningServer.json(answer).findValuesAsText("id");
  }
}
