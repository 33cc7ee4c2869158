package dev.thecal.candidacy.impact;

import dev.thecal.candidacy.Coverage;
import dev.thecal.candidacy.Decision;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/**
 * A patient who would get another answer.
 *
 * @param before under the policy in force
 * @param after under the candidate
 * @param why each difference in words; for staff only
 */
public record ImpactedPatient(
    PatientId patient,
    Decision before,
    Decision after,
    Coverage coverageBefore,
    Coverage coverageAfter,
    List<String> why) {

  public ImpactedPatient {
    why = List.copyOf(why);
  }
}
