package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.RiskFacts.SUBSTANCE_USE_PROHIBITS;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** No history of substance use that a clinician judges to forbid the therapy. */
public final class SubstanceUseDoesNotForbidIt extends StatedRule {

  public SubstanceUseDoesNotForbidIt() {
    super(
        "substance-use-does-not-forbid-it",
        RuleKind.CLINICAL,
        Sources.prometraStatement(
            "contraindications: substance abuse history judged to prohibit the therapy"),
        SUBSTANCE_USE_PROHIBITS);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var answer = asked.need(SUBSTANCE_USE_PROHIBITS);
    return asked.then(() -> answer.get()
        ? notMet("the history of substance use is judged to forbid the therapy")
            .changedBy(SUBSTANCE_USE_PROHIBITS, "the clinician judges the history anew")
        : met("no history of substance use that forbids the therapy"));
  }
}
