package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.ProductFacts.SPINAL_CANAL_OBSTRUCTED;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Ziconotide is not for somebody whose spinal canal is obstructed. */
public final class NoZiconotideWithBlockedCanal extends StatedRule {

  private final Products products;

  public NoZiconotideWithBlockedCanal(Products products) {
    super(
        "no-ziconotide-with-blocked-canal",
        RuleKind.PRODUCT,
        Sources.prialt("contraindications: spinal canal obstruction"),
        PLANNED_DRUG,
        SPINAL_CANAL_OBSTRUCTED);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    if (facts.find(SPINAL_CANAL_OBSTRUCTED).filter(blocked -> !blocked).isPresent()) {
      return met("the spinal canal is not obstructed");
    }
    return products.withDrug(this, facts, Products.ZICONOTIDE::equals, () -> {
      var asked = new Asked(this, facts);
      asked.need(SPINAL_CANAL_OBSTRUCTED);
      return asked.then(() -> notMet("ziconotide is planned and the spinal canal is obstructed")
          .changedBy(PLANNED_DRUG, "another drug than ziconotide"));
    });
  }
}
