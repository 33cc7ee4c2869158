package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.ProductFacts.DRUG_COMPOUNDED;
import static dev.thecal.candidacy.fact.ProductFacts.OFF_LABEL_DOCUMENTED;
import static dev.thecal.candidacy.fact.ProductFacts.PLANNED_PUMP;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.pump.PumpModel;
import java.time.LocalDate;
import java.util.List;

/**
 * A drug that is off label, not labelled for the pump, or compounded: the labels were checked and sterile
 * compounding is documented.
 */
public final class OffLabelUseIsDocumented extends StatedRule {

  private final Products products;

  public OffLabelUseIsDocumented(Products products) {
    super(
        "off-label-use-is-documented",
        RuleKind.PRODUCT,
        Sources.pacc2024("consensus point 6, grade A"),
        INDICATION,
        PLANNED_DRUG,
        PLANNED_PUMP,
        DRUG_COMPOUNDED,
        OFF_LABEL_DOCUMENTED);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    if (facts.find(OFF_LABEL_DOCUMENTED).orElse(false)) {
      return met("the labels were checked and compounding is documented");
    }
    return products.withPump(this, facts, pump -> true, pump -> {
      var asked = new Asked(this, facts);
      asked.need(INDICATION);
      asked.need(PLANNED_DRUG);
      asked.need(DRUG_COMPOUNDED);
      asked.undisputed(OFF_LABEL_DOCUMENTED);
      return asked.then(
          () -> products.withDrug(this, facts, any -> true, () -> documented(facts, pump)));
    });
  }

  private RuleFinding documented(Facts facts, PumpModel pump) {
    List<Drug> drugs = products.drugsIn(facts.find(PLANNED_DRUG).orElseThrow());
    boolean labelled = drugs.size() == 1
        && !facts.find(DRUG_COMPOUNDED).orElseThrow()
        && Products.approved(drugs.get(0), facts.find(INDICATION).orElseThrow())
        && Products.labelled(pump, drugs.get(0));
    if (labelled) {
      return notApplicable("the drug is used by its label and by that of the pump");
    }
    String why = "the drug is off label, not labelled for the pump, or compounded";
    return facts.find(OFF_LABEL_DOCUMENTED).isPresent()
        ? notMet(why + ", and that is not documented")
            .changedBy(OFF_LABEL_DOCUMENTED, "the labels are checked and compounding is documented")
        : unknown(why, OFF_LABEL_DOCUMENTED);
  }
}
