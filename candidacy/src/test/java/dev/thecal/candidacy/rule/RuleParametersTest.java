package dev.thecal.candidacy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleParametersTest {

  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
  private static final Citation SOURCE = Citation.of("Test", "figure");

  @Test
  void an_approved_score_decides_where_a_draft_does_not() {
    var approved =
        new RuleParameters(Map.of("leastPainScore", Sources.cited(BigDecimal.valueOf(7), SOURCE)));

    assertThat(severity("7", RuleParameters.none())).isEqualTo(Verdict.UNKNOWN);
    assertThat(severity("7", approved)).isEqualTo(Verdict.MET);
    assertThat(severity("6.9", approved)).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void payers_differ_at_exactly_three_months() {
    var atLeast =
        new RuleParameters(Map.<String, Cited<?>>of("inclusive", Sources.cited(true, SOURCE)));

    assertThat(lifeExpectancy("3", RuleParameters.none())).isEqualTo(Verdict.NOT_MET);
    assertThat(lifeExpectancy("3", atLeast)).isEqualTo(Verdict.MET);
    assertThat(lifeExpectancy("2.9", atLeast)).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void a_waiver_counts_only_where_it_is_accepted() {
    var accepted =
        new RuleParameters(Map.<String, Cited<?>>of("waiverAccepted", Sources.cited(true, SOURCE)));
    var facts = FactKeys.shipped().read("{\"trial-waived\": true}");

    assertThat(new TrialHasSucceeded().assess(facts, accepted, MAY_6).verdict())
        .isEqualTo(Verdict.MET);
  }

  @Test
  void daily_use_may_be_asked_for() {
    var depends =
        new RuleParameters(Map.<String, Cited<?>>of("depends", Sources.cited(true, SOURCE)));
    var facts =
        FactKeys.shipped().read("{\"indication\": \"pain\", \"daily-analgesic-use\": false}");

    assertThat(new DailyAnalgesicUseIsRecorded().assess(facts, depends, MAY_6).verdict())
        .isEqualTo(Verdict.NOT_MET);
  }

  private static Verdict severity(String score, RuleParameters parameters) {
    var facts =
        FactKeys.shipped().read("{\"indication\": \"pain\", \"pain-score\": " + score + "}");
    return new PainIsSevere().assess(facts, parameters, MAY_6).verdict();
  }

  private static Verdict lifeExpectancy(String months, RuleParameters parameters) {
    var facts = FactKeys.shipped()
        .read("{\"indication\": \"pain\", \"life-expectancy-months\": " + months + "}");
    return new LifeExpectancyIsLongEnough().assess(facts, parameters, MAY_6).verdict();
  }
}
