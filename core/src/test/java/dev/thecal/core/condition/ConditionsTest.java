package dev.thecal.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

  private static final Conditions CONDITIONS = Conditions.shipped();

  @Test
  void the_catalogue_has_the_29_conditions_of_the_sample_clinics() {
    assertThat(CONDITIONS.list())
        .hasSize(29)
        .extracting(condition -> condition.id().value())
        .startsWith("c01", "c02")
        .endsWith("c28", "c29");
  }

  @ParameterizedTest(name = "\"{0}\" finds {1} first ({2})")
  @CsvSource(textBlock = """
      shingles pain,                c06, the patient's word
      Pain from shingles,           c06, other order and a filler
      SHINGLES,                     c06, one word in capitals
      postherpetic neuralgia,       c06, the canonical name
      postherpetik neuralgja,       c06, two typing errors
      post,                         c04, the beginning of a word: c04 has post-laminectomy
      névralgie occipitale,         c18, accents and French endings
      CRPS,                         c05, an abbreviation
      failed back surgery,          c04, a part of the name
      nerve damage,                 c08, a synonym
      muscle spasms,                c09, the word of a clinic
      slipped disc,                 c17, a patient's word
      slipped disk,                 c17, one letter off in a short word: by its other word
      sciatica,                     c22, the canonical name
      lumbar radiculopathy,         c22, a joined name split in two
      whiplash,                     c11, a part in brackets
      chronic pain,                 c29, the same name before those that begin with it
      back pain,                    c02, a synonym
      G89.3,                        c01, a code
      g893,                         c01, a code without its point
      M51.36,                       c14, the beginning of a code
      B02,                          c06, a code family
      2177002,                      c06, a SNOMED CT code
      """)
  void search_finds(String text, String id, String why) {
    assertThat(CONDITIONS.search(text))
        .as(why)
        .first()
        .extracting(match -> match.condition().id().value())
        .isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "-", "xyzzyplugh", "g8", "of the"})
  void search_finds_nothing_for(String text) {
    assertThat(CONDITIONS.search(text)).isEmpty();
  }

  @Test
  void a_good_fit_hides_the_guesses() {
    assertThat(CONDITIONS.search("neck pain"))
        .extracting(match -> match.condition().id().value())
        .contains("c03")
        .doesNotContain("c06", "c21", "c27");
  }

  @Test
  void a_match_says_which_name_it_was() {
    assertThat(CONDITIONS.search("shingles pain").get(0).matched()).isEqualTo("Shingles pain");
  }

  @Test
  void a_split_code_is_valid_to_its_last_day_and_its_parts_from_the_next() {
    Condition discs = CONDITIONS.get(new ConditionId("c14"));

    assertThat(codes(discs, LocalDate.of(2024, 9, 30)))
        .contains("M51.36")
        .doesNotContain("M51.360");
    assertThat(codes(discs, LocalDate.of(2024, 10, 1)))
        .contains("M51.360")
        .doesNotContain("M51.36");
  }

  @Test
  void no_code_is_more_than_a_draft() {
    assertThat(CONDITIONS.list())
        .flatExtracting(Condition::codes)
        .extracting(CodeSuggestion::status)
        .containsOnly(CodeSuggestion.Status.DRAFT);
  }

  @Test
  void a_condition_that_is_not_there_is_not_found() {
    assertThat(CONDITIONS.find(new ConditionId("c30"))).isEmpty();
    assertThatThrownBy(() -> CONDITIONS.get(new ConditionId("c30")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  @Test
  void two_conditions_of_one_id_are_refused() {
    var one = new Condition(
        new ConditionId("c01"),
        "One",
        List.of(),
        PainType.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        List.of());

    assertThatThrownBy(() -> new Conditions(List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("c01");
  }

  private static List<String> codes(Condition condition, LocalDate on) {
    return condition.codesOn(on).stream().map(CodeSuggestion::code).toList();
  }
}
