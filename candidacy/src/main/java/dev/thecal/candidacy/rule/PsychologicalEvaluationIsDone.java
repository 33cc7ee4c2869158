package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;
import static dev.thecal.candidacy.fact.KnownFacts.PSYCHOLOGICAL_EVALUATION_DONE;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** A trained psychologist has evaluated the patient before long-term therapy for pain that is not malignant. */
public final class PsychologicalEvaluationIsDone extends StatedRule {

  public PsychologicalEvaluationIsDone() {
    super(
        "psychological-evaluation-is-done",
        RuleKind.CLINICAL,
        Sources.pacc2024("consensus point 1, grade B"),
        INDICATION,
        PAIN_ORIGIN,
        PSYCHOLOGICAL_EVALUATION_DONE);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toNonMalignantPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var answer = asked.need(PSYCHOLOGICAL_EVALUATION_DONE);
      return asked.then(() -> answer.get()
          ? met("the psychological evaluation has been done")
          : notMet("the psychological evaluation has not been done")
              .changedBy(PSYCHOLOGICAL_EVALUATION_DONE, "the psychological evaluation is done"));
    });
  }
}
