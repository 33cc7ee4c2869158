package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.Indication;
import dev.thecal.candidacy.fact.KnownFacts;
import dev.thecal.core.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An assessment as text, as HTML and as a patient reads it. */
class RenderingsTest {

  private static final LocalDate ON = LocalDate.of(2026, 5, 6);
  private static final Candidacy CANDIDACY = Candidacy.shipped();

  /** What names a decision, a coverage, a level or a verdict. */
  private static final Pattern DECISION = Pattern.compile(
      "(?i)candida|contraindic|not.now|needs.review|incomplete|trial.next|criteria|qualif|eligib|suitab|approv"
          + "|not.met|reject|absolute|relative");

  private static final Pattern SENSITIVE = Pattern.compile(
      "(?i)psychosis|life.expect|survival|prognos|suicid|substance|addict|months to live");

  private static final Facts SENSITIVE_FACTS = Facts.builder()
      .with(KnownFacts.INDICATION, Indication.PAIN, ON, "referral letter")
      .with(KnownFacts.PLANNED_DRUG, "ziconotide")
      .with(KnownFacts.PSYCHOSIS_HISTORY, true, ON, "psychosis file 7")
      .with(KnownFacts.LIFE_EXPECTANCY_MONTHS, BigDecimal.valueOf(2), ON, "prognosis letter")
      .with(KnownFacts.ACTIVE_INFECTION, true, ON, "laboratory")
      .build();

  @Test
  void sensitive_findings_leave_only_on_request() {
    for (String policy : List.of("spine-and-pain", "medicare-ncd-280-14-pain")) {
      Assessment answer = CANDIDACY.assess(SENSITIVE_FACTS, policy, ON);

      assertThat(AssessmentText.withSensitive(answer)).containsPattern(SENSITIVE);
      assertThat(AssessmentHtml.withSensitive(answer)).containsPattern(SENSITIVE);
      assertThat(List.of(
              AssessmentText.of(answer),
              AssessmentHtml.of(answer),
              Json.write(answer.withoutSensitive()),
              PatientText.of(answer)))
          .allSatisfy(text -> assertThat(text).doesNotContainPattern(SENSITIVE));
      assertThat(AssessmentText.of(answer)).contains("rest on sensitive facts and are left out");
    }
  }

  @Test
  void every_rendering_names_the_clinician_as_the_one_who_decides() {
    Assessment answer = CANDIDACY.assess(SENSITIVE_FACTS, "spine-and-pain", ON);

    assertThat(AssessmentText.of(answer)).contains("the treating clinician decides");
    assertThat(AssessmentHtml.of(answer)).contains("the treating clinician decides");
    assertThat(Json.write(answer)).contains("the treating clinician decides");
    assertThat(PatientText.of(answer)).contains("Your doctor or nurse decides with you");
  }

  @Test
  void the_spanish_text_says_that_nobody_reviewed_it_and_has_the_english_below() {
    Assessment answer = CANDIDACY.assess(SENSITIVE_FACTS, "spine-and-pain", ON);

    String text = PatientText.of(answer, PatientLanguage.ES);

    assertThat(text)
        .startsWith("Traducción no revisada / unreviewed translation")
        .contains("Su médico o enfermera decide con usted", "Cualquier infección que tenga")
        .endsWith(PatientText.of(answer))
        .doesNotContainPattern(SENSITIVE)
        .doesNotContain("{day}");
    assertThat(PatientText.of(answer, PatientLanguage.EN)).isEqualTo(PatientText.of(answer));
    assertThat(new PatientWords(PatientLanguage.ES).keys())
        .as("nothing left untranslated")
        .containsAll(new PatientWords(PatientLanguage.EN).keys());
  }

  @Test
  void html_shows_findings_with_source_what_is_missing_and_what_would_change_it() {
    Assessment answer = CANDIDACY.assess(
        Facts.builder().with(KnownFacts.ACTIVE_INFECTION, true).build(), "spine-and-pain", ON);

    assertThat(AssessmentHtml.of(answer))
        .startsWith("<section class=\"assessment\">")
        .contains("Decision: contraindicated")
        .contains("<span class=\"verdict verdict-not-met\">not met</span>")
        .contains("<strong class=\"rule\">No active infection</strong>: ")
        .contains("<span class=\"level\">(absolute)</span>, an infection is known")
        .contains("<cite class=\"source\">Flowonix, Brief statement")
        .contains("<h2>Missing, most useful first</h2>")
        .contains("<h2>What would change it</h2>", "the infection is fully treated");
  }

  @Test
  void what_somebody_typed_is_text_in_html() {
    var facts = Facts.builder()
        .with(KnownFacts.FUNCTION_SCORE, "<script>alert('x')</script> \"46\" & more")
        .build();

    assertThat(AssessmentHtml.of(CANDIDACY.assess(facts, "community-pain", ON)))
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;46&quot; &amp; more")
        .doesNotContain("<script");
  }

  /** Random facts of every key and every policy: no decision word, nothing sensitive, no value that was typed. */
  @Test
  void a_patients_text_holds_no_decision_and_nothing_sensitive() {
    long seed = Long.getLong("seed", 77L);
    var random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      Facts facts = random(random);
      for (var policy : CANDIDACY.policies().list()) {
        String text = PatientText.of(CANDIDACY.assess(facts, policy.id(), ON));

        assertThat(text)
            .as("seed %s, round %s, policy %s", seed, round, policy.id())
            .doesNotContainPattern(DECISION)
            .doesNotContainPattern(SENSITIVE)
            .contains("You may want to talk about:")
            .doesNotContain("typed");
      }
    }
  }

  private static Facts random(Random random) {
    var facts = Facts.builder();
    for (FactKey<?> key : CANDIDACY.factKeys().list()) {
      List<String> values = List.of(
          "true",
          "false",
          "3",
          "7",
          "pain",
          "spasticity",
          "malignant",
          "non-malignant",
          "severe",
          "mild",
          "2026-04-01",
          "warfarin",
          "ziconotide",
          "open",
          "brain-injury",
          "typed words",
          "2 cm");
      for (int i = 0; i < 2; i++) {
        add(facts, key, values.get(random.nextInt(values.size())));
      }
    }
    return facts.build();
  }

  private static void add(Facts.Builder facts, FactKey<?> key, String value) {
    try {
      facts.withText(key, value, ON, "typed source");
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageNotContaining("NullPointer");
    }
  }

  @Test
  void an_assessment_reads_back_from_its_json_as_it_was() {
    Assessment answer = CANDIDACY.assess(SENSITIVE_FACTS, "spine-and-pain", ON);

    Assessment again = Json.read(Json.write(answer), Assessment.class);

    assertThat(again).isEqualTo(answer);
    assertThat(Json.write(again)).isEqualTo(Json.write(answer));
  }
}
