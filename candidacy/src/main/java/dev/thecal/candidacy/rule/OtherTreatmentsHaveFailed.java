package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.OTHER_TREATMENTS_FAILED;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** All other suitable treatments failed. */
public final class OtherTreatmentsHaveFailed extends StatedRule {

  public OtherTreatmentsHaveFailed() {
    super(
        "other-treatments-have-failed",
        RuleKind.CLINICAL,
        Sources.clinicProgramme("qualification: all other treatments fail"),
        OTHER_TREATMENTS_FAILED);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var answer = asked.need(OTHER_TREATMENTS_FAILED);
    return asked.then(() -> answer.get()
        ? met("all other suitable treatments failed")
        : notMet("other treatments are still open")
            .changedBy(OTHER_TREATMENTS_FAILED, "the other suitable treatments are tried first"));
  }
}
