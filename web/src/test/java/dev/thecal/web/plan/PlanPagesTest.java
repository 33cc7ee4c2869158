package dev.thecal.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.content.render.Wording;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plan to take home, and the leaflets that were given, as the staff see them. */
class PlanPagesTest {

  private static final String PATIENTS = "/api/v1/clinics/spine-surgery/patients";
  private static final String STAFF = "/staff/clinics/spine-surgery/patients/";

  private static RunningServer server = RunningServer.start(TestDatabases.H2);

  @BeforeAll
  static void patient() {
    assertThat(server.post(PATIENTS, """
        {"id":"plan-1","familyName":"Gray","givenName":"Ada","bornOn":"1960-02-29","language":"es"}""").statusCode()).isEqualTo(201);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void is_in_the_patients_language_with_the_clinics_numbers_and_the_english_beside_the_signs() {
    assertThat(page("plan-1/plan"))
        .contains(
            "<html lang=\"es\">",
            "Su plan: Ada Gray",
            "A quién llamar",
            "911",
            "class=\"original\"")
        .doesNotContain("{{", "{0}");
  }

  @Test
  void in_english_and_in_large_type_when_asked() {
    assertThat(page("plan-1/plan?language=en&size=large"))
        .contains("<html lang=\"en\">", "Your plan: Ada Gray", "class=\"plan large\"");
    assertThat(server.get(STAFF + "plan-1/plan?language=fr").statusCode()).isEqualTo(422);
    assertThat(server.get(STAFF + "nobody/plan").statusCode()).isEqualTo(404);
  }

  @Test
  void every_phrase_is_there_in_both_languages() {
    assertThat(Wording.of("plan", "es").keys())
        .containsExactlyInAnyOrderElementsOf(Wording.of("plan", "en").keys());
  }

  @Test
  void a_leaflet_is_noted_with_the_form_and_can_be_read_again() {
    var answer = server.post(
        STAFF + "plan-1/handouts",
        "leaflet=travel.es&way=printed&givenTo=patient&on=2026-05-06&by=sample-surgeon-a",
        "Content-Type",
        "application/x-www-form-urlencoded");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    String list = page("plan-1/handouts");
    assertThat(list).contains("Leaflets given", "sample-surgeon-a", "0.1.0");
    String id = list.replaceAll("(?s).*?/handouts/([^\"]+)\".*", "$1");
    assertThat(page("plan-1/handouts/" + id)).contains("to patient, version 0.1.0", "lang=\"es\"");
  }

  private static String page(String path) {
    var answer = server.get(STAFF + path, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
