package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.ENDOCRINE_BASELINE_DONE;
import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Before a long-term opioid in the pump a hormone baseline is taken. */
public final class EndocrineBaselineIsTaken extends StatedRule {

  private final Products products;

  public EndocrineBaselineIsTaken(Products products) {
    super(
        "endocrine-baseline-is-taken",
        RuleKind.CLINICAL,
        Sources.pny132Table3("endocrine baseline before long-term intrathecal opioids"),
        PLANNED_DRUG,
        ENDOCRINE_BASELINE_DONE);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return products.withDrug(this, facts, Products::mayBeOpioid, () -> {
      var asked = new Asked(this, facts);
      var done = asked.need(ENDOCRINE_BASELINE_DONE);
      return asked.then(() -> done.get()
          ? met("a hormone baseline is on record")
          : notMet("no hormone baseline is on record")
              .passingWith(ENDOCRINE_BASELINE_DONE, "a hormone baseline is taken"));
    });
  }
}
