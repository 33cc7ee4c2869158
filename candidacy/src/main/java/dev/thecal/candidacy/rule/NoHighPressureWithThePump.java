package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.ProductFacts.HYPERBARIC_EXPOSURE;
import static dev.thecal.candidacy.fact.ProductFacts.PLANNED_PUMP;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Prometra: no exposure to high pressure, in diving or in a pressure chamber. */
public final class NoHighPressureWithThePump extends StatedRule {

  private final Products products;

  public NoHighPressureWithThePump(Products products) {
    super(
        "no-high-pressure-with-the-pump",
        RuleKind.PRODUCT,
        Sources.prometraStatement("hyperbaric exposure, text of November 2019"),
        PLANNED_PUMP,
        HYPERBARIC_EXPOSURE);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    if (facts.find(HYPERBARIC_EXPOSURE).filter(exposed -> !exposed).isPresent()) {
      return met("no exposure to high pressure");
    }
    return products.withPump(this, facts, Products::isPrometra, pump -> {
      var asked = new Asked(this, facts);
      asked.need(HYPERBARIC_EXPOSURE);
      return asked.then(() -> notMet(
              pump.name() + " is planned, and the patient will be exposed to high pressure")
          .changedBy(PLANNED_PUMP, "another pump than Prometra"));
    });
  }
}
