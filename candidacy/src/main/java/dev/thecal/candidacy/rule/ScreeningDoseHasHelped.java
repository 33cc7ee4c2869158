package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.SCREENING_DOSE_HELPED;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Spasticity: a screening dose of baclofen has helped. */
public final class ScreeningDoseHasHelped extends StatedRule {

  public ScreeningDoseHasHelped() {
    super(
        "screening-dose-has-helped",
        RuleKind.CLINICAL,
        Sources.lioresal("screening: positive response before the implant"),
        INDICATION,
        SCREENING_DOSE_HELPED);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toSpasticity(this, facts, () -> {
      var asked = new Asked(this, facts);
      var answer = asked.need(SCREENING_DOSE_HELPED);
      return asked.then(() -> answer.get()
          ? met("the screening dose helped")
          : notMet("no screening dose helped")
              .changedBy(SCREENING_DOSE_HELPED, "a screening dose that helps"));
    });
  }
}
