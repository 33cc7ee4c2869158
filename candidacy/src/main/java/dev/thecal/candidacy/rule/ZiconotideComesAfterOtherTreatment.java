package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.ProductFacts.OTHER_DRUGS_NOT_SUITABLE;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Payer: before ziconotide, other treatment, intrathecal morphine among it, failed or does not suit. */
public final class ZiconotideComesAfterOtherTreatment extends StatedRule {

  private final Products products;

  public ZiconotideComesAfterOtherTreatment(Products products) {
    super(
        "ziconotide-comes-after-other-treatment",
        RuleKind.COVERAGE,
        Sources.medicareContractor(
            "ziconotide: intolerant of or refractory to other treatment, such as intrathecal morphine"),
        PLANNED_DRUG,
        OTHER_DRUGS_NOT_SUITABLE);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return products.withDrug(this, facts, Products.ZICONOTIDE::equals, () -> {
      var asked = new Asked(this, facts);
      var documented = asked.need(OTHER_DRUGS_NOT_SUITABLE);
      return asked.then(() -> documented.get()
          ? met("it is documented that other treatment failed or does not suit")
          : notMet("ziconotide is planned, and nothing says that other treatment failed")
              .changedBy(
                  OTHER_DRUGS_NOT_SUITABLE, "other treatment is tried or ruled out, on record"));
    });
  }
}
