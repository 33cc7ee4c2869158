package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.PolicySide.Standing;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.json.Json;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two sample payers disagree at one half of the pain and at three months, as the published policies do. */
class ComparisonTest {

  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
  private static final Candidacy CANDIDACY = Candidacy.shipped();

  @ParameterizedTest(name = "{0} = {1}: A {2}, B {3}")
  @CsvSource({
    "trial-relief,            50,   PASSES,      FAILS",
    "trial-relief,            50.1, PASSES,      PASSES",
    "trial-relief,            49.9, FAILS,       FAILS",
    "life-expectancy-months,  3,    PASSES,      FAILS",
    "life-expectancy-months,  3.1,  PASSES,      PASSES",
    "life-expectancy-months,  2.9,  FAILS,       FAILS",
    "trial-function-improved, false, FAILS,      PASSES",
    "opioid-reduction-agreed, 49.9, FAILS,       PASSES",
    "planned-drug, '\"hydromorphone\"', PASSES,  FAILS",
    "trial-relief,            '',   NOT_SETTLED, NOT_SETTLED"
  })
  void payers_disagree_where_their_texts_do(String fact, String json, Standing a, Standing b) {
    Comparison both = compare(SamplePatient.but(fact, json), "sample-payer-a", "sample-payer-b");

    assertThat(both.sides()).extracting(PolicySide::standing).containsExactly(a, b);
  }

  @Test
  void says_who_passes_and_who_fails_because_of_what() {
    Facts facts = SamplePatient.but("trial-relief", "50");
    Comparison all = compare(facts, "medicare-ncd-280-14-pain", "sample-payer-a", "sample-payer-b");

    assertThat(ComparisonText.of(all))
        .contains("On 6 May 2026", "the treating clinician decides")
        .contains("passes Medicare NCD 280.14")
        .contains("fails Sample payer B: pump for chronic pain, more than half the pain"
            + " (sample-payer-b, version 1) because trial-relief-is-enough:"
            + " the pain fell by 50 %; more than 50 % are asked for")
        .contains("""
            trial-relief-is-enough
              sample-payer-a: met, the pain fell by 50 %; at least 50 % are asked for
              sample-payer-b: not-met, the pain fell by 50 %; more than 50 % are asked for
            """);
    assertThat(all.differences())
        .extracting(Comparison.Difference::rule)
        .containsExactly("trial-relief-is-enough");
  }

  @Test
  void the_view_without_sensitive_facts_says_only_how_much_is_left_out() {
    Comparison all = compare(
        SamplePatient.but("life-expectancy-months", "3"), "sample-payer-a", "sample-payer-b");
    Comparison open = all.withoutSensitive();

    assertThat(ComparisonText.of(all)).contains("life-expectancy");
    assertThat(Json.write(open)).doesNotContain("expectancy");
    assertThat(ComparisonText.of(open)).contains("1 findings are left out here");
  }

  @Test
  void reads_back_from_its_json() {
    Comparison all = compare(SamplePatient.passing(), "sample-payer-a", "spine-and-pain");

    assertThat(Json.read(Json.write(all), Comparison.class)).isEqualTo(all);
  }

  private static Comparison compare(Facts facts, String... policies) {
    return Comparison.of(
        CANDIDACY.assessor(),
        facts,
        Arrays.stream(policies).map(CANDIDACY.policies()::get).toList(),
        MAY_6);
  }
}
