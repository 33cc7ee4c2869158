package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.PatientText;
import dev.thecal.content.readability.Language;
import dev.thecal.content.readability.Readability;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An assessment in its forms: JSON, text, HTML, the patient's text, and the staff pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentApiTest {

  private static final String CLINIC = "/api/v1/clinics/spine-and-pain";
  private static final String PATIENT = CLINIC + "/patients/ada";
  private static final String STAFF = "/staff/clinics/spine-and-pain/patients/ada";

  private RunningServer server;
  private String address = "";

  @BeforeAll
  void assess() {
    server = RunningServer.start(TestDatabases.H2);
    server.post(CLINIC + "/patients", """
        {"id":"ada","familyName":"Gray","givenName":"Ada","bornOn":"1960-02-29"}""");
    fact("indication", "\"pain\"");
    fact("planned-drug", "\"ziconotide\"");
    fact("psychosis-history", "true");
    fact("function-score", "\"<b>ODI</b> 46 %\"");
    HttpResponse<String> assessed =
        server.post(PATIENT + "/assessments", "{\"policy\":\"community-pain\"}");
    assertThat(assessed.statusCode()).as(assessed.body()).isEqualTo(201);
    address = assessed.headers().firstValue("Location").orElseThrow();
  }

  private void fact(String key, String json) {
    var answer = server.post(PATIENT + "/facts", """
        {"key":"%s","value":%s,"on":"2026-05-01","source":"test"}""".formatted(key, json));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @AfterAll
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      application/json                          | application/json
      */*                                       | application/json
      image/png                                 | application/json
      text/plain                                | text/plain
      text/html,application/xhtml+xml,*/*;q=0.8 | text/html
      text/*                                    | text/plain
      text/html;q=0.4,text/plain;q=0.5          | text/plain
      text/html;q=0,text/*                      | text/plain
      """)
  void comes_in_the_form_that_is_liked_best(String accept, String type) {
    HttpResponse<String> answer = server.get(address, "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.headers().firstValue("Vary")).contains("Accept");
  }

  @Test
  void text_and_html_keep_the_sensitive_back_until_asked_and_the_asking_is_recorded() {
    for (String type : new String[] {"text/plain", "text/html"}) {
      assertThat(server.get(address, "Accept", type).body())
          .contains("the treating clinician decides", "rest on sensitive facts and are left out")
          .doesNotContain("psychosis");
      assertThat(server.get(address + "?sensitive=include", "Accept", type).body())
          .contains("psychosis");
      assertThat(server.get(address + "?sensitive=yes", "Accept", type).statusCode())
          .isEqualTo(400);
    }
    assertThat(server.get(address, "Accept", "text/html").body())
        .contains("&lt;b&gt;ODI&lt;/b&gt; 46 %")
        .doesNotContain("<b>ODI");
  }

  @Test
  void a_patients_text_is_plain_and_names_neither_decision_nor_what_is_sensitive() {
    HttpResponse<String> answer = server.get(address + "/patient-text");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Your doctor or nurse decides with you", "- Your allergies")
        .doesNotContain("ODI", "psychosis", "ziconotide")
        .doesNotContainPattern("(?i)contraindic|candida|not now|review|incomplete");
    assertThat(server.get(PATIENT + "/assessments/none/patient-text").statusCode())
        .isEqualTo(404);
  }

  /** Every line that can stand in it: Flesch-Kincaid and SMOG at grade 8 or below. */
  @Test
  void the_words_for_patients_are_plain() {
    String text = String.join(
        "\n\n",
        PatientText.texts().stream()
            .map(line -> line.matches(".*[.?!:]$") ? line : line + ".")
            .toList());

    assertThat(Readability.grade(Language.EN.count(text))).isLessThanOrEqualTo(new BigDecimal("8"));
  }

  @Test
  void the_staff_page_shows_the_last_assessment_and_leads_to_it() {
    assertThat(server.get(STAFF, "Accept", "text/html").body())
        .contains("Candidacy", "by policy community-pain", "/assessments/")
        .contains("the treating clinician decides")
        .doesNotContain("psychosis");

    String page = STAFF + address.substring(address.indexOf("/assessments/"));
    assertThat(server.get(page, "Accept", "text/html").body())
        .contains("Findings", "What the patient may read", "sensitive=include")
        .doesNotContain("psychosis", "<b>ODI");
    assertThat(server.get(page + "?sensitive=include", "Accept", "text/html").body())
        .contains("psychosis");
    assertThat(server.get(STAFF + "/assessments/none", "Accept", "text/html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void staff_ask_for_a_new_assessment_with_a_button() {
    server.post(CLINIC + "/patients", """
        {"id":"bea","familyName":"Gray","givenName":"Bea","bornOn":"1970-02-28"}""");
    String page = "/staff/clinics/spine-and-pain/patients/bea";
    assertThat(server.get(page, "Accept", "text/html").body()).contains("Not assessed yet.");

    HttpResponse<String> sent = server.post(page + "/assessments", "");

    assertThat(sent.statusCode()).isEqualTo(303);
    String made = sent.headers().firstValue("Location").orElseThrow();
    assertThat(server.get(made, "Accept", "text/html").body()).contains("Decision:");
    assertThat(server.get(page, "Accept", "text/html").body()).contains("by policy spine-and-pain");
    assertThat(server
            .post(page + "/assessments", "", "Sec-Fetch-Site", "cross-site")
            .statusCode())
        .isEqualTo(403);
  }
}
