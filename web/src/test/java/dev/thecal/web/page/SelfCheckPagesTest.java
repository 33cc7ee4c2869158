package dev.thecal.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.selfcheck.SelfCheck;
import dev.thecal.candidacy.selfcheck.SelfCheckLanguage;
import dev.thecal.content.readability.Language;
import dev.thecal.content.readability.Readability;
import dev.thecal.core.json.Json;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The self-check over real HTTP: as a page of forms and as JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelfCheckPagesTest {

  private static final String API = "/api/v1/clinics/spine-and-pain/self-check";
  private static final String PAGE = "/clinics/spine-and-pain/self-check";
  private static final String PHONE = "312-555-0120";
  private static final Pattern DECISION = Pattern.compile(
      "(?i)qualif|candida|eligib|contraindic|approv|suitab|not now|needs? review|incomplete|reject|calific|elegib|aprob|\\bapto");

  private RunningServer server;

  @BeforeAll
  void start() {
    server = RunningServer.start(TestDatabases.H2);
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void the_clinics_page_leads_to_it_and_nothing_is_kept() {
    assertThat(server.get("/clinics/spine-and-pain").body()).contains("href=\"" + PAGE + "\"");

    HttpResponse<String> first = server.get(PAGE);
    HttpResponse<String> second = form(List.of("emergency:no"), "age", "adult");

    assertThat(List.of(first, second)).allSatisfy(answer -> {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
      assertThat(answer.body()).contains("<form method=\"post\"").doesNotContain("<script");
    });
    assertThat(second.body())
        .contains("name=\"answered\" value=\"emergency:no\"")
        .contains("name=\"answered\" value=\"age:adult\"")
        .contains("Is there a drug pump in the body now?");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      emergency, yes,      Get help now,               Call 911 now
      emergency, not-sure, Get help now,               Call 911 now
      age,       under-18, A parent should call us,    parent or guardian
      pump,      yes,      Then symptoms come first,   /clinics/spine-and-pain/leaflets/after-the-implant
      """)
  void a_first_answer_can_end_it(String question, String choice, String title, String says) {
    String body = form(List.of("emergency:no", "age:adult"), question, choice).body();

    assertThat(body).contains(title, says, PHONE).doesNotContain("type=\"radio\"");
  }

  @Test
  void back_takes_the_last_answer_away_and_a_form_without_a_choice_asks_again() {
    String asked = form(List.of("emergency:no"), "age", "adult").body();
    String backForm = asked.substring(asked.indexOf("</fieldset>"));

    assertThat(backForm.substring(0, backForm.indexOf(">Back<")))
        .contains("emergency:no")
        .doesNotContain("age:adult");
    assertThat(server.get(PAGE).body()).contains("href=\"/clinics/spine-and-pain\">Back<");
    assertThat(form(List.of("emergency:no"), "age", "").statusCode()).isEqualTo(422);
    assertThat(post("answered=emergency%3Ano&question=age").body())
        .contains("Please choose an answer.", "How old is the person");
  }

  @Test
  void it_speaks_spanish_and_says_that_nobody_has_reviewed_it() {
    assertThat(server.get(PAGE + "?language=es").body())
        .contains("lang=\"es\"", "¿Pasa ahora algo de esto", "todavía no se ha revisado");
  }

  @Test
  void what_somebody_put_into_the_form_is_text_and_is_refused() {
    HttpResponse<String> answer = form(List.of("emergency:no", "<b>x</b>:y"), "age", "adult");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain("<b>x</b>");
  }

  @Test
  void random_walks_over_pages_and_json_agree_and_never_name_an_outcome() {
    long seed = Long.getLong("seed", 20261125L);
    var random = new Random(seed);
    for (int walk = 0; walk < 25; walk++) {
      var answers = new LinkedHashMap<String, String>();
      JsonNode step = step(answers);
      while (step.has("question")) {
        assertThat(answers.size()).as("seed %s %s", seed, answers).isLessThan(12);
        JsonNode choices = step.at("/question/choices");
        int pick = answers.size() < 3 ? choices.size() - 1 : random.nextInt(choices.size());
        String page = form(
                written(answers),
                step.at("/question/code").asText(),
                choices.get(pick).get("code").asText())
            .body();
        answers.put(
            step.at("/question/code").asText(), choices.get(pick).get("code").asText());
        step = step(answers);
        String shown = step.has("question")
            ? step.at("/question/text").asText()
            : step.at("/ending/title").asText();
        assertThat(page).as("seed %s %s", seed, answers).contains(">" + escaped(shown) + "<");
        assertThat(visible(page)).as("seed %s %s", seed, answers).doesNotContainPattern(DECISION);
      }
      assertThat(step.at("/ending/sentences").toString())
          .contains("Talk to the clinic: call", PHONE);
    }
  }

  @Test
  void a_wrong_answer_is_named_but_an_emergency_ends_it_all_the_same() {
    var wrong = server.post(API, """
        {"answers":{"emergency":"no","age":"twelve","pain":"yes"},"language":"en"}""");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(wrong).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .containsExactlyInAnyOrder("/answers/age", "/answers/pain");

    var emergency = server.post(API, """
        {"answers":{"emergency":"yes","age":"twelve"}}""");
    assertThat(RunningServer.json(emergency).at("/ending/kind").asText()).isEqualTo("emergency");
    assertThat(server.post(API, "{\"answers\":[1]}").statusCode()).isEqualTo(422);
    assertThat(server.post("/api/v1/clinics/nowhere/self-check", "{}").statusCode())
        .isEqualTo(404);
    assertThat(server.get("/clinics/nowhere/self-check", "Accept", "text/html").statusCode())
        .isEqualTo(404);
  }

  /** All English texts together: Flesch-Kincaid and SMOG at grade 8 or below. */
  @Test
  void the_words_are_plain() {
    String text = String.join(
        "\n\n",
        new SelfCheck(Candidacy.shipped())
            .texts(SelfCheckLanguage.EN).stream()
                .filter(line -> line.contains(" "))
                .map(line -> line.replaceAll("\\{[a-zA-Z]+}", "this"))
                .map(line -> line.matches(".*[.?!]$") ? line : line + ".")
                .toList());
    var counts = Language.EN.count(text);

    assertThat(Readability.fleschKincaid(counts)).isLessThanOrEqualTo(new BigDecimal("8"));
    assertThat(Readability.grade(counts)).isLessThanOrEqualTo(new BigDecimal("8"));
  }

  private JsonNode step(Map<String, String> answers) {
    HttpResponse<String> answer = server.post(API, Json.write(Map.of("answers", answers)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return RunningServer.json(answer);
  }

  private static List<String> written(Map<String, String> answers) {
    return answers.entrySet().stream()
        .map(one -> one.getKey() + ":" + one.getValue())
        .toList();
  }

  private HttpResponse<String> form(List<String> answered, String question, String choice) {
    var fields = new ArrayList<String>();
    answered.forEach(one -> fields.add("answered=" + encoded(one)));
    fields.add("question=" + encoded(question));
    fields.add("choice=" + encoded(choice));
    return post(fields.stream().collect(Collectors.joining("&")));
  }

  private HttpResponse<String> post(String body) {
    return server.post(
        PAGE, body, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String visible(String html) {
    return html.substring(html.indexOf("<main")).replaceAll("<[^>]*>", " ");
  }
}
