package dev.thecal.candidacy.impact;

import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.access.ClinicId;
import java.time.LocalDate;

/**
 * Which change is looked at.
 *
 * @param before in force for the clinic
 * @param after the candidate
 * @param on day of both assessments; both policies are in force on it
 * @param sensitive the reasons may name what rests on sensitive facts
 */
public record ImpactQuestion(
    ClinicId clinic, Policy before, Policy after, LocalDate on, boolean sensitive) {

  ImpactQuestion withSensitive() {
    return new ImpactQuestion(clinic, before, after, on, true);
  }
}
