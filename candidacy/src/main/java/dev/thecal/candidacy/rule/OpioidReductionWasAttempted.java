package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.OPIOID_REDUCTION_ATTEMPTED;
import static dev.thecal.candidacy.fact.CareFacts.SYSTEMIC_OPIOIDS_TAKEN;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Non-malignant pain: fewer systemic opioids were tried before the therapy. */
public final class OpioidReductionWasAttempted extends StatedRule {

  public OpioidReductionWasAttempted() {
    super(
        "opioid-reduction-was-attempted",
        RuleKind.CLINICAL,
        Sources.pacc2024("consensus point 2, grade B"),
        INDICATION,
        PAIN_ORIGIN,
        SYSTEMIC_OPIOIDS_TAKEN,
        OPIOID_REDUCTION_ATTEMPTED);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toSystemicOpioids(this, facts, () -> {
      var asked = new Asked(this, facts);
      var attempted = asked.need(OPIOID_REDUCTION_ATTEMPTED);
      return asked.then(() -> attempted.get()
          ? met("a reduction of the opioids was attempted")
          : notMet("no reduction of the opioids was attempted")
              .changedBy(OPIOID_REDUCTION_ATTEMPTED, "a reduction of the opioids is attempted"));
    });
  }
}
