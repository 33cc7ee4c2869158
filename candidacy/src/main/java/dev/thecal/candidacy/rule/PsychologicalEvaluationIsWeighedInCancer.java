package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;
import static dev.thecal.candidacy.fact.KnownFacts.PSYCHOLOGICAL_EVALUATION_DONE;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Malignant pain: a psychological evaluation helps, but must not hold the patient up. */
public final class PsychologicalEvaluationIsWeighedInCancer extends StatedRule {

  public PsychologicalEvaluationIsWeighedInCancer() {
    super(
        "psychological-evaluation-is-weighed-in-cancer",
        RuleKind.CLINICAL,
        Sources.pacc2024("consensus point 1, which asks for it in non-cancer pain"),
        INDICATION,
        PAIN_ORIGIN,
        PSYCHOLOGICAL_EVALUATION_DONE);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toMalignantPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var answer = asked.need(PSYCHOLOGICAL_EVALUATION_DONE);
      return asked.then(() -> answer.get()
          ? met("the psychological evaluation has been done")
          : notMet("no psychological evaluation yet; offer one")
              .changedBy(PSYCHOLOGICAL_EVALUATION_DONE, "the psychological evaluation is done"));
    });
  }
}
