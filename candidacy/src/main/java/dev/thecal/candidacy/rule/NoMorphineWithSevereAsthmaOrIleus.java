package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.ProductFacts.BOWEL_OBSTRUCTION;
import static dev.thecal.candidacy.fact.ProductFacts.SEVERE_ASTHMA_UNMONITORED;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Morphine: neither severe asthma without monitoring nor a bowel that is blocked. */
public final class NoMorphineWithSevereAsthmaOrIleus extends StatedRule {

  private final Products products;

  public NoMorphineWithSevereAsthmaOrIleus(Products products) {
    super(
        "no-morphine-with-severe-asthma-or-ileus",
        RuleKind.PRODUCT,
        Sources.infumorph(
            "contraindications: severe bronchial asthma without monitoring, bowel obstruction"),
        PLANNED_DRUG,
        SEVERE_ASTHMA_UNMONITORED,
        BOWEL_OBSTRUCTION);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return products.withDrug(this, facts, Products.MORPHINE::equals, () -> {
      var asked = new Asked(this, facts);
      var asthma = asked.need(SEVERE_ASTHMA_UNMONITORED);
      var bowel = asked.need(BOWEL_OBSTRUCTION);
      return asked.then(() -> {
        if (asthma.get()) {
          return notMet("severe asthma without monitoring, and morphine is planned")
              .changedBy(PLANNED_DRUG, "another drug than morphine");
        }
        return bowel.get()
            ? notMet("the bowel is obstructed, and morphine is planned")
                .changedBy(PLANNED_DRUG, "another drug than morphine")
            : met("neither severe asthma nor a blocked bowel");
      });
    });
  }
}
