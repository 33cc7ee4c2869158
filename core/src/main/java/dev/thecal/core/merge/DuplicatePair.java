package dev.thecal.core.merge;

import dev.thecal.core.patient.PatientId;
import java.util.List;

/**
 * Two records of one clinic that may be one person.
 *
 * @param first the one whose id sorts first
 * @param second the other
 * @param reasons the rules that match, never empty
 */
public record DuplicatePair(Look first, Look second, List<Reason> reasons) {

  /** Which of the two is meant, for a person who compares. */
  public record Look(PatientId patient, String name, String bornOn) {}

  /** A rule that matches, as code and in words. */
  public record Reason(DuplicateRule rule, String text) {}

  public DuplicatePair {
    reasons = List.copyOf(reasons);
  }
}
