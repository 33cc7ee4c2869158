package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.fact.KnownFacts;
import dev.thecal.candidacy.policy.Level;
import dev.thecal.candidacy.rule.NoActiveInfection;
import dev.thecal.candidacy.rule.RuleFinding;
import dev.thecal.core.evidence.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionLatticeTest {

  private static final NoActiveInfection RULE = new NoActiveInfection();

  // The table of the class comment, cell by cell: not met, not met but passing, unknown.
  @ParameterizedTest
  @CsvSource({
    "ABSOLUTE,       CONTRAINDICATED, NOT_NOW,      INCOMPLETE",
    "RELATIVE,       NEEDS_REVIEW,    NOT_NOW,      INCOMPLETE",
    "REVIEW,         NEEDS_REVIEW,    NEEDS_REVIEW, NEEDS_REVIEW",
    "REQUIRED,       NOT_NOW,         NOT_NOW,      INCOMPLETE",
    "BEFORE_IMPLANT, NOT_NOW,         NOT_NOW,      TRIAL_NEXT",
    "CAUTION,        CANDIDATE,       CANDIDATE,    CANDIDATE",
  })
  void pulls_as_the_table_says(Level level, Decision notMet, Decision passing, Decision unknown) {
    RuleFinding no = RuleFinding.of(RULE, Verdict.NOT_MET, "no");

    assertThat(DecisionLattice.pull(level, no)).isEqualTo(notMet);
    assertThat(DecisionLattice.pull(level, no.passingWith(KnownFacts.ACTIVE_INFECTION, "soon")))
        .isEqualTo(passing);
    assertThat(DecisionLattice.pull(level, RuleFinding.of(RULE, Verdict.UNKNOWN, "?")))
        .isEqualTo(unknown);
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void a_conflict_needs_review_and_met_pulls_nowhere(Level level) {
    assertThat(DecisionLattice.pull(level, RuleFinding.of(RULE, Verdict.CONFLICT, "both")))
        .isEqualTo(Decision.NEEDS_REVIEW);
    assertThat(DecisionLattice.pull(level, RuleFinding.of(RULE, Verdict.MET, "yes")))
        .isEqualTo(Decision.CANDIDATE);
    assertThat(DecisionLattice.pull(level, RuleFinding.of(RULE, Verdict.NOT_APPLICABLE, "-")))
        .isEqualTo(Decision.CANDIDATE);
  }

  @Test
  void the_strongest_pull_wins() {
    assertThat(DecisionLattice.decide(List.of(
            Decision.TRIAL_NEXT, Decision.INCOMPLETE, Decision.NEEDS_REVIEW, Decision.NOT_NOW)))
        .isEqualTo(Decision.NEEDS_REVIEW);
    assertThat(DecisionLattice.decide(List.of(Decision.INCOMPLETE, Decision.CONTRAINDICATED)))
        .isEqualTo(Decision.CONTRAINDICATED);
    assertThat(DecisionLattice.decide(List.of(Decision.NOT_NOW, Decision.INCOMPLETE)))
        .isEqualTo(Decision.INCOMPLETE);
    assertThat(DecisionLattice.decide(List.of())).isEqualTo(Decision.CANDIDATE);
  }
}
