package dev.thecal.core.outcome;

import dev.thecal.core.patient.PatientId;
import java.util.Optional;

/**
 * A finished refill visit and what its volumes said.
 *
 * @param compared empty if the drawn-out volume was not held against an expected one
 */
public record ReconciledVisit(PatientId patient, Optional<Comparison> compared) {

  /**
   * As the calculation said at the visit.
   *
   * @param investigate outside tolerance
   * @param direction {@code under-infusion}, {@code over-infusion} or {@code none}
   */
  public record Comparison(boolean investigate, String direction) {}
}
