package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.ProductFacts.NEAR_STRONG_FIELDS;
import static dev.thecal.candidacy.fact.ProductFacts.PLANNED_PUMP;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Prometra: no work near high currents, powerful magnets or transmitting towers. */
public final class OccupationSuitsThePump extends StatedRule {

  private final Products products;

  public OccupationSuitsThePump(Products products) {
    super(
        "occupation-suits-the-pump",
        RuleKind.PRODUCT,
        Sources.prometraStatement(
            "contraindications: occupational exposure to high currents, magnets, transmitting towers"),
        PLANNED_PUMP,
        NEAR_STRONG_FIELDS);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    if (facts.find(NEAR_STRONG_FIELDS).filter(exposed -> !exposed).isPresent()) {
      return met("no work near strong fields");
    }
    return products.withPump(this, facts, Products::isPrometra, pump -> {
      var asked = new Asked(this, facts);
      asked.need(NEAR_STRONG_FIELDS);
      return asked.then(
          () -> notMet(pump.name() + " is planned, and the patient works near strong fields")
              .changedBy(PLANNED_PUMP, "another pump than Prometra"));
    });
  }
}
