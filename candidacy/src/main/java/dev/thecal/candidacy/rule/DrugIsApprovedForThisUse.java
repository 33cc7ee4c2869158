package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.List;

/** Payer: the drug is approved for this route and this indication. */
public final class DrugIsApprovedForThisUse extends StatedRule {

  private final Products products;

  public DrugIsApprovedForThisUse(Products products) {
    super(
        "drug-is-approved-for-this-use",
        RuleKind.COVERAGE,
        Sources.tripleS("drugs approved for this route and indication"),
        INDICATION,
        PLANNED_DRUG);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var indication = asked.need(INDICATION);
    var drug = asked.need(PLANNED_DRUG);
    return asked.then(() -> products.withDrug(this, facts, any -> true, () -> {
      List<Drug> drugs = products.drugsIn(drug.get());
      String use = " in the spinal fluid for " + Reads.name(indication.get());
      return drugs.size() == 1 && Products.approved(drugs.get(0), indication.get())
          ? met(drugs.get(0).name() + " is approved" + use)
          : notMet(drug.get() + " is not approved" + use)
              .changedBy(PLANNED_DRUG, "a drug that is approved for this use");
    }));
  }
}
