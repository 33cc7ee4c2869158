package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.ProductFacts.BORN_ON;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.evidence.Cited;
import java.time.LocalDate;

/**
 * The patient is as old as the label of the drug asks. For a drug whose label names no age here, an adult
 * passes and a person must look at anybody younger.
 */
public final class AgeSuitsTheDrug extends StatedRule {

  private static final int ADULT = 18;

  /** Baclofen: "not established under 4 years". */
  private static final int BACLOFEN = 4;

  private final Products products;

  public AgeSuitsTheDrug(Products products) {
    super(
        "age-suits-the-drug",
        RuleKind.PRODUCT,
        Sources.medtronicIndia(
            "baclofen not established under 4 years; morphine and ziconotide by their labels from 18"),
        PLANNED_DRUG,
        BORN_ON);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var drug = asked.need(PLANNED_DRUG);
    var bornOn = asked.need(BORN_ON);
    return asked.then(() -> products.withDrug(this, facts, any -> true, () -> {
      int age = Products.age(bornOn.get(), on);
      return products.drugsIn(drug.get()).stream()
          .map(one -> of(one, age))
          .min(Products.WORST_FIRST)
          .orElseThrow();
    }));
  }

  private RuleFinding of(Drug drug, int age) {
    boolean adultsOnly = drug.adultsOnly().map(Cited::value).orElse(false);
    boolean baclofen = drug.id().value().equals(Products.BACLOFEN);
    int least = baclofen && !adultsOnly ? BACLOFEN : ADULT;
    String said = Products.years(age) + "; " + drug.name() + ": ";
    if (age >= least) {
      return met(said + "from " + least + " years");
    }
    return adultsOnly || baclofen
        ? notMet(said + "not under " + least + " years")
            .changedBy(PLANNED_DRUG, "a drug that suits the age")
        : unknown(said + "no age is named for it, and the patient is no adult", PLANNED_DRUG);
  }
}
