package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.ProductFacts.PLANNED_PUMP;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.pump.PumpModel;
import java.time.LocalDate;

/** The maker of the pump does not exclude the drug. */
public final class DrugIsNotExcludedByThePump extends StatedRule {

  private final Products products;

  public DrugIsNotExcludedByThePump(Products products) {
    super(
        "drug-is-not-excluded-by-the-pump",
        RuleKind.PRODUCT,
        Sources.prometraStatement("drugs: not for ziconotide; other pumps by their own labelling"),
        PLANNED_DRUG,
        PLANNED_PUMP);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return products.withPump(this, facts, pump -> true, pump -> {
      var asked = new Asked(this, facts);
      var drug = asked.need(PLANNED_DRUG);
      return asked.then(
          () -> products.withDrug(this, facts, any -> true, () -> labelled(drug.get(), pump)));
    });
  }

  private RuleFinding labelled(String plan, PumpModel pump) {
    return products.drugsIn(plan).stream()
        .filter(drug -> pump.labelling()
            .excluded()
            .filter(set -> set.value().contains(drug.id()))
            .isPresent())
        .findFirst()
        .map(drug -> notMet(pump.name() + " is not for " + drug.name())
            .changedBy(PLANNED_PUMP, "another pump or another drug"))
        .orElseGet(() -> met(pump.name() + " does not exclude " + plan));
  }
}
