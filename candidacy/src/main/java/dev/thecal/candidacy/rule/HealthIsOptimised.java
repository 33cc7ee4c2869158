package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.HEALTH_OPTIMISED;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Health and function are as good as they can be before the implant. */
public final class HealthIsOptimised extends StatedRule {

  public HealthIsOptimised() {
    super(
        "health-is-optimised",
        RuleKind.CLINICAL,
        Sources.pacc2024("consensus point 4"),
        HEALTH_OPTIMISED);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var answer = asked.need(HEALTH_OPTIMISED);
    return asked.then(() -> answer.get()
        ? met("health and function are optimised")
        : notMet("health and function can still be improved")
            .passingWith(HEALTH_OPTIMISED, "health and function are optimised before the implant"));
  }
}
