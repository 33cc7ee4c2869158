package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.FUNCTION_SCORE;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Loss of function is recorded on an instrument, so that a gain can be shown later. */
public final class LossOfFunctionIsRecorded extends StatedRule {

  public LossOfFunctionIsRecorded() {
    super(
        "loss-of-function-is-recorded",
        RuleKind.CLINICAL,
        Sources.clinicProgramme("prior treatment: life significantly impacted"),
        FUNCTION_SCORE);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var score = asked.need(FUNCTION_SCORE);
    return asked.then(() -> met("recorded: " + score.get()));
  }
}
