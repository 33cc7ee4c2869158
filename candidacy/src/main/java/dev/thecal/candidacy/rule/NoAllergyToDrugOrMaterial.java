package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.DRUG_OR_MATERIAL_ALLERGY;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** The patient tolerates the drug and what catheter and pump are made of. */
public final class NoAllergyToDrugOrMaterial extends StatedRule {

  public NoAllergyToDrugOrMaterial() {
    super(
        "no-allergy-to-drug-or-material",
        RuleKind.CLINICAL,
        Sources.prometraStatement("contraindications: allergy"),
        DRUG_OR_MATERIAL_ALLERGY);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var answer = asked.need(DRUG_OR_MATERIAL_ALLERGY);
    return asked.then(() -> answer.get()
        ? notMet("an allergy to the drug or the material is on record")
            .changedBy(DRUG_OR_MATERIAL_ALLERGY, "another drug or another material")
        : met("no allergy to drug or material"));
  }
}
