package dev.thecal.candidacy.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.candidacy.fact.KnownFacts;
import dev.thecal.core.clinic.AfterHours.WarningSigns;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.triage.TriageTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfCheckTest {

  private static final LocalDate ON = LocalDate.of(2026, 5, 6);
  private static final SelfCheck CHECK = new SelfCheck(Candidacy.shipped());
  private static final SelfCheckClinic CLINIC = clinic("spine-and-pain");

  /** Words of an outcome, in both languages; "candidacy" is one too. */
  private static final Pattern DECISION = Pattern.compile(
      "(?i)qualif|candidat|candidac|eligib|contraindicat|approv|suitab|not now|needs? review|incomplete|reject"
          + "|good fit|you are fine|no problem|calific|elegib|aprob|rechaz|apto|contraindic");

  private static SelfCheckClinic clinic(String policy) {
    return new SelfCheckClinic(
        "Sample clinic", "312-555-0120", "312-555-0121", WarningSigns.EMERGENCY_ROOM, policy);
  }

  @Test
  void signs_of_an_emergency_are_asked_first_then_age_then_the_pump() {
    assertThat(code(next(Map.of()))).isEqualTo("emergency");
    assertThat(next(Map.of()).question().orElseThrow().points())
        .hasSize(EmergencyGroup.values().length);
    assertThat(code(next(Map.of("emergency", "no")))).isEqualTo("age");
    assertThat(code(next(Map.of("emergency", "no", "age", "adult")))).isEqualTo("pump");
  }

  @ParameterizedTest
  @CsvSource({
    "emergency, yes,      EMERGENCY, 911",
    "emergency, not-sure, EMERGENCY, 911",
    "age,       under-18, PARENT,    parent or guardian",
    "pump,      yes,      HAS_PUMP,  312-555-0121",
    "pump,      not-sure, HAS_PUMP,  312-555-0121"
  })
  void an_answer_at_the_beginning_ends_it_at_once(
      String code, String choice, SelfCheckEnding.Kind kind, String says) {
    var answers = new LinkedHashMap<>(Map.of("emergency", "no", "age", "adult", "pump", "no"));
    answers.put(code, choice);

    SelfCheckStep step = next(answers);

    assertThat(step.question()).isEmpty();
    SelfCheckEnding ending = step.ending().orElseThrow();
    assertThat(ending.kind()).isEqualTo(kind);
    assertThat(String.join(" ", ending.sentences())).contains(says).contains("312-555-0120");
    assertThat(ending.tell()).isEmpty();
  }

  @Test
  void an_emergency_ends_it_whatever_else_was_answered_or_is_wrong() {
    SelfCheckStep step = next(Map.of("emergency", "yes", "age", "twelve", "nonsense", "x"));

    assertThat(step.ending().orElseThrow().kind()).isEqualTo(SelfCheckEnding.Kind.EMERGENCY);
  }

  @Test
  void the_kind_of_problem_settles_most_and_comes_first_then_only_what_fits_it() {
    Map<String, String> begun = begun();
    assertThat(code(next(begun))).isEqualTo("indication");

    assertThat(codesAfter("spasticity"))
        .contains("oral-baclofen-failed", "spasticity-origin")
        .doesNotContain("pain-origin", "pain-score");
    assertThat(codesAfter("pain")).contains("pain-origin").doesNotContain("oral-baclofen-failed");
  }

  /** Every first choice, to the end. */
  private static List<String> codesAfter(String indication) {
    var answers = begun();
    answers.put("indication", indication);
    for (var step = next(answers); step.question().isPresent(); step = next(answers)) {
      var question = step.question().get();
      answers.put(question.code(), question.choices().get(0).code());
    }
    return List.copyOf(answers.keySet());
  }

  private static Map<String, String> begun() {
    var answers = new LinkedHashMap<String, String>();
    answers.put("emergency", "no");
    answers.put("age", "adult");
    answers.put("pump", "no");
    return answers;
  }

  @ParameterizedTest
  @EnumSource(SelfCheckLanguage.class)
  void every_random_walk_ends_in_time_with_the_clinics_number_and_without_an_outcome(
      SelfCheckLanguage language) {
    long seed = Long.getLong("seed", 4112026L);
    var random = new Random(seed);
    for (int walk = 0; walk < 300; walk++) {
      SelfCheckClinic clinic = clinic(POLICIES.get(walk % POLICIES.size()));
      var answers = new LinkedHashMap<String, String>();
      SelfCheckStep step = CHECK.next(clinic, SelfCheckAnswers.NONE, language, ON);
      while (step.question().isPresent()) {
        String where = "seed " + seed + ", walk " + walk + ", answers " + answers;
        assertThat(answers.size()).as(where).isLessThan(SelfCheck.AT_MOST);
        assertThat(Json.write(step)).as(where).doesNotContainPattern(DECISION);
        var question = step.question().get();
        assertThat(answers).as(where).doesNotContainKey(question.code());
        assertThat(step.number()).as(where).isEqualTo(answers.size() + 1);
        // Mostly past the three gates, or hardly a walk would be long.
        String choice =
            answers.size() < 3 && random.nextInt(8) > 0 ? last(question) : any(question, random);
        answers.put(question.code(), choice);
        step = CHECK.next(clinic, new SelfCheckAnswers(answers), language, ON);
        if (question.code().equals("emergency") && !choice.equals("no")) {
          assertThat(step.ending().orElseThrow().kind())
              .as(where)
              .isEqualTo(SelfCheckEnding.Kind.EMERGENCY);
        }
      }
      SelfCheckEnding ending = step.ending().orElseThrow();
      String where = "seed " + seed + ", walk " + walk + ", answers " + answers;
      assertThat(String.join(" ", ending.sentences()))
          .as(where)
          .contains(language == SelfCheckLanguage.EN ? "Talk to the clinic: call" : "llame a")
          .contains("312-555-0120");
      assertThat(Json.write(step)).as(where).doesNotContainPattern(DECISION);
    }
  }

  private static final List<String> POLICIES = List.of(
      "spine-surgery", "spine-and-pain", "rehab-and-pain", "comprehensive-pain", "community-pain");

  private static String last(SelfCheckQuestion question) {
    return question.choices().get(question.choices().size() - 1).code();
  }

  private static String any(SelfCheckQuestion question, Random random) {
    return question.choices().get(random.nextInt(question.choices().size())).code();
  }

  @Test
  void nothing_sensitive_is_ever_asked() {
    var keys = FactKeys.shipped();
    assertThat(PatientQuestions.ALL).allSatisfy(question -> {
      assertThat(keys.find(question.code()).orElseThrow().sensitive()).isFalse();
      assertThat(keys.find(question.settles()).orElseThrow().sensitive()).isFalse();
    });
    assertThatThrownBy(() -> PatientQuestion.about(KnownFacts.PSYCHOSIS_HISTORY))
        .hasMessageContaining("sensitive");
  }

  @Test
  void all_rows_of_the_triage_table_that_are_an_emergency_for_anyone_are_asked_for() {
    var table = TriageTable.shipped();
    var rows = Arrays.stream(EmergencyGroup.values()).flatMap(group -> group.rows().stream());

    assertThat(rows.map(table::get)).isNotEmpty();
    assertThat(Arrays.stream(EmergencyGroup.values()).flatMap(group -> group.rows().stream()))
        .contains("T-01", "T-03", "T-04", "T-05", "T-10", "T-11", "T-20", "T-F2", "T-F3", "T-F4");
  }

  @Test
  void every_wrong_answer_is_named_with_the_cure() {
    assertThatThrownBy(() -> next(Map.of("emergency", "no", "age", "twelve", "indicaton", "pain")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(problem -> problem.pointer() + ": " + problem.detail())
                .containsExactlyInAnyOrder(
                    "/answers/age: \"twelve\" is not one of under-18, adult",
                    "/answers/indicaton: unknown question \"indicaton\"; maybe \"indication\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-policy"})
  void without_a_policy_in_force_it_ends_after_the_gates(String policy) {
    SelfCheckStep step =
        CHECK.next(clinic(policy), new SelfCheckAnswers(begun()), SelfCheckLanguage.EN, ON);

    assertThat(step.ending().orElseThrow().kind()).isEqualTo(SelfCheckEnding.Kind.TALK);
  }

  @Test
  void what_to_tell_follows_from_the_answers_and_never_says_to_stop_a_medicine() {
    var answers = begun();
    answers.put("blood-thinners", "yes");
    var unknownPolicy = clinic("none");

    var tell = CHECK
        .next(unknownPolicy, new SelfCheckAnswers(answers), SelfCheckLanguage.EN, ON)
        .ending()
        .orElseThrow()
        .tell();

    assertThat(tell)
        .containsExactly(
            "The name of your blood thinner. Do not stop it on your own.",
            "All your medicines, with the dose of each. Keep taking them as your doctor told you.");
  }

  @Test
  void both_languages_have_the_same_texts_and_only_one_is_reviewed() {
    assertThat(new SelfCheckWords(SelfCheckLanguage.ES).keys())
        .isEqualTo(new SelfCheckWords(SelfCheckLanguage.EN).keys());
    assertThat(next(Map.of()).unreviewed()).isFalse();
    assertThat(
            CHECK.next(CLINIC, SelfCheckAnswers.NONE, SelfCheckLanguage.ES, ON).unreviewed())
        .isTrue();
  }

  @Test
  void every_question_and_choice_has_words_in_both_languages() {
    for (SelfCheckLanguage language : SelfCheckLanguage.values()) {
      var words = new SelfCheckWords(language);
      PatientQuestions.ALL.forEach(question -> {
        assertThat(words.get("question." + question.code())).isNotBlank();
        question
            .codes()
            .forEach(choice -> assertThat(words.choice(question.code(), choice)).isNotBlank());
      });
      assertThat(Stream.of(Gate.values()).map(gate -> words.get("question." + gate.code())))
          .doesNotContain("");
    }
  }

  @Test
  void as_json_it_holds_a_question_or_an_ending() {
    JsonNode asking = Json.read(Json.write(next(Map.of())), JsonNode.class);
    JsonNode ended = Json.read(Json.write(next(Map.of("emergency", "yes"))), JsonNode.class);

    assertThat(asking.has("question") && !asking.has("ending")).isTrue();
    assertThat(ended.at("/ending/kind").asText()).isEqualTo("emergency");
    assertThat(ended.has("question")).isFalse();
  }

  private static SelfCheckStep next(Map<String, String> answers) {
    return CHECK.next(CLINIC, new SelfCheckAnswers(answers), SelfCheckLanguage.EN, ON);
  }

  private static String code(SelfCheckStep step) {
    return step.question().orElseThrow().code();
  }
}
