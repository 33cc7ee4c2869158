package dev.thecal.candidacy.fact;

import static dev.thecal.candidacy.fact.KnownFacts.ACTIVE_INFECTION;
import static dev.thecal.candidacy.fact.KnownFacts.BRAIN_INJURY_ON;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_SCORE;
import static dev.thecal.candidacy.fact.KnownFacts.PSYCHOSIS_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);

  @Test
  void nothing_said_is_missing_not_false() {
    assertThat(Facts.builder().build().state(ACTIVE_INFECTION))
        .isInstanceOf(FactState.Missing.class);
  }

  @Test
  void of_a_changing_fact_the_newest_value_counts() {
    Facts facts = Facts.builder()
        .with(ACTIVE_INFECTION, false, MAY_6, "examination")
        .with(ACTIVE_INFECTION, true, MAY_6.minusDays(1), "referral")
        .with(ACTIVE_INFECTION, true)
        .build();

    assertThat(facts.find(ACTIVE_INFECTION)).contains(false);
  }

  @Test
  void values_of_the_same_day_that_disagree_are_a_conflict() {
    Facts facts = Facts.builder()
        .with(ACTIVE_INFECTION, false, MAY_6, "examination")
        .with(ACTIVE_INFECTION, true, MAY_6, "laboratory")
        .build();

    assertThat(facts.state(ACTIVE_INFECTION)).isInstanceOf(FactState.Conflicting.class);
    assertThat(facts.find(ACTIVE_INFECTION)).isEmpty();
  }

  @Test
  void of_a_lasting_fact_any_disagreement_is_a_conflict() {
    Facts facts = Facts.builder()
        .with(BRAIN_INJURY_ON, MAY_6, MAY_6, "referral")
        .with(BRAIN_INJURY_ON, MAY_6.minusDays(1), MAY_6.plusDays(30), "hospital letter")
        .build();

    assertThat(facts.state(BRAIN_INJURY_ON)).isInstanceOf(FactState.Conflicting.class);
  }

  @Test
  void values_that_agree_are_one() {
    Facts facts = Facts.builder()
        .with(PAIN_SCORE, new BigDecimal("7"), MAY_6, "diary")
        .with(PAIN_SCORE, new BigDecimal("7.0"), MAY_6, "nurse")
        .build();

    assertThat(facts.find(PAIN_SCORE)).contains(new BigDecimal("7"));
  }

  @Test
  void what_is_dated_later_does_not_count_yet() {
    Facts facts =
        Facts.builder().with(ACTIVE_INFECTION, true, MAY_6, "laboratory").build();

    assertThat(facts.asOf(MAY_6).find(ACTIVE_INFECTION)).contains(true);
    assertThat(facts.asOf(MAY_6.minusDays(1)).find(ACTIVE_INFECTION)).isEmpty();
  }

  @Test
  void sensitive_values_can_be_left_out() {
    Facts facts = Facts.builder()
        .with(PSYCHOSIS_HISTORY, true, MAY_6, "psychiatrist")
        .with(ACTIVE_INFECTION, false, MAY_6, "examination")
        .build();

    assertThat(Json.write(facts.withoutSensitive())).contains("infection").doesNotContain("psych");
  }

  @Test
  void a_value_out_of_bounds_is_refused() {
    assertThatThrownBy(() -> Facts.builder().with(PAIN_SCORE, new BigDecimal("10.5")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 to 10");
  }
}
