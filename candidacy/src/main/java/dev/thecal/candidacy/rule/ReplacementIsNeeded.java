package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.DEVICE_ABUSED;
import static dev.thecal.candidacy.fact.CareFacts.REPLACEMENT_REASON;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/**
 * Payer: a pump is replaced at the end of its life or after a failure that cannot be repaired, without
 * evidence of abuse. It speaks of payment only and never holds up an emergency.
 */
public final class ReplacementIsNeeded extends StatedRule {

  public ReplacementIsNeeded() {
    super(
        "replacement-is-needed",
        RuleKind.COVERAGE,
        Sources.evicore(
            "replacement: end of life or irreparable failure without evidence of abuse"),
        REPLACEMENT_REASON,
        DEVICE_ABUSED);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var reason = asked.need(REPLACEMENT_REASON);
    return asked.then(() -> switch (reason.get()) {
      case FIRST_PUMP -> notApplicable("it is a first pump");
      case OTHER -> notMet("neither the end of life nor a failure is the reason for a new pump");
      case END_OF_LIFE -> unlessAbused(facts, "the pump is at the end of its life");
      case IRREPARABLE_FAILURE -> unlessAbused(facts, "the pump has failed for good");
    });
  }

  private RuleFinding unlessAbused(Facts facts, String why) {
    var asked = new Asked(this, facts);
    var abused = asked.need(DEVICE_ABUSED);
    return asked.then(
        () -> abused.get() ? notMet(why + ", but there is evidence of abuse") : met(why));
  }
}
