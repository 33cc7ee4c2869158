package dev.thecal.candidacy;

import java.util.List;

/**
 * One drug in one pump for one patient.
 *
 * @param drug id
 * @param pump id of the model
 * @param fit the strongest of the findings
 * @param findings what is open or cautioned; what holds or does not apply is left out
 */
public record ProductPair(String drug, String pump, ProductFit fit, List<PolicyFinding> findings) {

  public ProductPair {
    findings = List.copyOf(findings);
  }

  /** Findings of sensitive rules without their reasons and questions. */
  ProductPair heldBack() {
    return new ProductPair(
        drug, pump, fit, findings.stream().map(PolicyFinding::heldBack).toList());
  }
}
