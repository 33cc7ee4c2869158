package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.ProductFacts.BORN_ON;
import static dev.thecal.candidacy.fact.ProductFacts.PLANNED_PUMP;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.pump.PumpModel;
import java.time.LocalDate;
import java.util.List;

/**
 * Prometra: from 22 years with morphine, from 12 with baclofen, by the statement of August 2024; that of 2019
 * said 22 for both. A drug that the statement does not name gets the higher age.
 */
public final class AgeSuitsThePump extends StatedRule {

  private static final int WITH_BACLOFEN = 12;
  private static final int OTHERWISE = 22;

  private final Products products;

  public AgeSuitsThePump(Products products) {
    super(
        "age-suits-the-pump",
        RuleKind.PRODUCT,
        Sources.prometraStatement("morphine from 22 years, baclofen and saline from 12"),
        PLANNED_DRUG,
        PLANNED_PUMP,
        BORN_ON);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return products.withPump(this, facts, Products::isPrometra, pump -> {
      var asked = new Asked(this, facts);
      var drug = asked.need(PLANNED_DRUG);
      var bornOn = asked.need(BORN_ON);
      return asked.then(() -> products.withDrug(this, facts, any -> true, () -> {
        List<Drug> drugs = products.drugsIn(drug.get());
        boolean onlyBaclofen =
            drugs.stream().allMatch(one -> one.id().value().equals(Products.BACLOFEN));
        return compare(
            pump, Products.age(bornOn.get(), on), onlyBaclofen ? WITH_BACLOFEN : OTHERWISE);
      }));
    });
  }

  private RuleFinding compare(PumpModel pump, int age, int least) {
    String said =
        Products.years(age) + "; " + pump.name() + " with this drug: from " + least + " years";
    return age < least
        ? notMet(said).changedBy(PLANNED_PUMP, "a pump that suits the age")
        : met(said);
  }
}
