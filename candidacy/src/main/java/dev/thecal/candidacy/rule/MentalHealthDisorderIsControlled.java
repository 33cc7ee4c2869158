package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.RiskFacts.UNCONTROLLED_MENTAL_DISORDER;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** No mental health disorder is out of control. */
public final class MentalHealthDisorderIsControlled extends StatedRule {

  public MentalHealthDisorderIsControlled() {
    super(
        "mental-health-disorder-is-controlled",
        RuleKind.CLINICAL,
        Sources.sur707("contraindications: uncontrolled mental health disorder"),
        UNCONTROLLED_MENTAL_DISORDER);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var answer = asked.need(UNCONTROLLED_MENTAL_DISORDER);
    return asked.then(() -> answer.get()
        ? notMet("a mental health disorder is not under control")
            .changedBy(UNCONTROLLED_MENTAL_DISORDER, "the disorder is under control")
        : met("no mental health disorder is out of control"));
  }
}
