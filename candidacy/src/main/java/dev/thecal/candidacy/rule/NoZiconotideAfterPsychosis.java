package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.KnownFacts.PSYCHOSIS_HISTORY;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Ziconotide is not for somebody who has had a psychosis (boxed warning). */
public final class NoZiconotideAfterPsychosis extends StatedRule {

  private final Products products;

  public NoZiconotideAfterPsychosis(Products products) {
    super(
        "no-ziconotide-after-psychosis",
        RuleKind.PRODUCT,
        Sources.prialt("boxed warning and contraindications: history of psychosis"),
        PLANNED_DRUG,
        PSYCHOSIS_HISTORY);
    this.products = products;
  }

  /** A mixture, and a name that is not known here, were answered too lightly before. */
  @Override
  public int version() {
    return 2;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    if (facts.find(PSYCHOSIS_HISTORY).filter(history -> !history).isPresent()) {
      return met("no history of psychosis");
    }
    return products.withDrug(this, facts, Products.ZICONOTIDE::equals, () -> {
      var asked = new Asked(this, facts);
      asked.need(PSYCHOSIS_HISTORY);
      return asked.then(() -> notMet("ziconotide is planned and there is a history of psychosis")
          .changedBy(PLANNED_DRUG, "another drug than ziconotide"));
    });
  }
}
