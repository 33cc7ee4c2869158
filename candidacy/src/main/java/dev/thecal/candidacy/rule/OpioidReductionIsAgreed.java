package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.OPIOID_REDUCTION_AGREED;
import static dev.thecal.candidacy.fact.CareFacts.SYSTEMIC_OPIOIDS_TAKEN;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Payer, non-malignant pain: the patient agrees to take fewer systemic opioids. */
public final class OpioidReductionIsAgreed extends StatedRule {

  public static final RuleParameter<Integer> LEAST_PERCENT = new RuleParameter<>(
      "leastPercent",
      FactType.whole(0, 100),
      "percent of the systemic opioids, inclusive",
      Sources.cited(50, Sources.evicore("agreement to reduce systemic opioids by 50 %")));

  public OpioidReductionIsAgreed() {
    super(
        "opioid-reduction-is-agreed",
        RuleKind.COVERAGE,
        Sources.evicore("agreement to reduce systemic opioids by 50 %"),
        INDICATION,
        PAIN_ORIGIN,
        SYSTEMIC_OPIOIDS_TAKEN,
        OPIOID_REDUCTION_AGREED);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(LEAST_PERCENT);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toSystemicOpioids(this, facts, () -> {
      var asked = new Asked(this, facts);
      var agreed = asked.need(OPIOID_REDUCTION_AGREED);
      return asked.then(() -> compare(agreed.get(), parameters.value(LEAST_PERCENT)));
    });
  }

  private RuleFinding compare(BigDecimal percent, int least) {
    String said = "a reduction by " + OPIOID_REDUCTION_AGREED.show(percent) + " is agreed, " + least
        + " % are asked for";
    return percent.compareTo(BigDecimal.valueOf(least)) < 0
        ? notMet(said)
            .changedBy(OPIOID_REDUCTION_AGREED, "an agreement to reduce by " + least + " %")
        : met(said);
  }
}
