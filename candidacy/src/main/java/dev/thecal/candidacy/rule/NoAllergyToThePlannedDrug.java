package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.ProductFacts.DRUG_ALLERGIES;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** The planned drug is none to which the patient is allergic. */
public final class NoAllergyToThePlannedDrug extends StatedRule {

  private final Products products;

  public NoAllergyToThePlannedDrug(Products products) {
    super(
        "no-allergy-to-the-planned-drug",
        RuleKind.PRODUCT,
        Sources.prometraStatement("contraindications: allergy to the drug"),
        PLANNED_DRUG,
        DRUG_ALLERGIES);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var allergies = asked.need(DRUG_ALLERGIES);
    var drug = asked.need(PLANNED_DRUG);
    return asked.then(() -> products.withDrug(
        this,
        facts,
        any -> true,
        () -> products.drugsIn(drug.get()).stream()
            .filter(one -> allergies.get().contains(one.id().value()))
            .findFirst()
            .map(one -> notMet("an allergy to " + one.name() + " is on record")
                .changedBy(PLANNED_DRUG, "another drug"))
            .orElseGet(() -> met("no allergy to " + drug.get() + " is on record"))));
  }
}
