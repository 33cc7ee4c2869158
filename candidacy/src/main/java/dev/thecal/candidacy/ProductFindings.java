package dev.thecal.candidacy;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.ProductFacts.PLANNED_PUMP;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.rule.Products;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Every drug in every pump, and what speaks against it for one patient. The rules and their levels are those
 * of the policy {@value #POLICY}; what is planned does not matter, each pair is supposed in turn.
 *
 * @param on the day for which it holds
 * @param policyVersion of that policy
 * @param sentence who decides
 * @param pairs by drug, then by pump
 */
public record ProductFindings(
    LocalDate on, String policyVersion, String sentence, List<ProductPair> pairs) {

  public static final String POLICY = "product-labels";

  public ProductFindings {
    pairs = List.copyOf(pairs);
  }

  /** For the drugs and pumps that Thecal ships. */
  public static ProductFindings of(Candidacy candidacy, Facts facts, LocalDate on) {
    return of(candidacy, Products.shipped(), facts, on);
  }

  /** For the given drugs and pumps; reading the shipped ones takes a while, so keep them. */
  public static ProductFindings of(
      Candidacy candidacy, Products products, Facts facts, LocalDate on) {
    var pairs = new ArrayList<ProductPair>();
    for (var drug : products.drugs().list()) {
      Facts withDrug = facts.assuming(PLANNED_DRUG, drug.id().value());
      for (var pump : products.pumps().list()) {
        Facts supposed = withDrug.assuming(PLANNED_PUMP, pump.id().value());
        pairs.add(
            pair(drug.id().value(), pump.id().value(), candidacy.assess(supposed, POLICY, on)));
      }
    }
    return new ProductFindings(
        on, candidacy.policies().get(POLICY).version(), Assessment.CLINICIAN_DECIDES, pairs);
  }

  /**
   * As if nobody knew the sensitive facts: a pair that depends on one is unknown, whatever it is, and the
   * finding says that it is held back.
   */
  public static ProductFindings withoutSensitive(
      Candidacy candidacy, Products products, Facts facts, LocalDate on) {
    var all = of(candidacy, products, facts.withoutSensitive(), on);
    return new ProductFindings(
        all.on(),
        all.policyVersion(),
        all.sentence(),
        all.pairs().stream().map(ProductPair::heldBack).toList());
  }

  private static ProductPair pair(String drug, String pump, Assessment answer) {
    return new ProductPair(
        drug,
        pump,
        ProductFit.of(answer.decision()),
        answer.findings().stream().filter(PolicyFinding::isOpen).toList());
  }
}
