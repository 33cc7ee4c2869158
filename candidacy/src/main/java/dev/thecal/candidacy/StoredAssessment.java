package dev.thecal.candidacy;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;

/**
 * An assessment as it was given, with what it was based on. It is never changed; a new one supersedes it.
 *
 * @param clinic where the patient belongs
 * @param patient who
 * @param id of this assessment
 * @param assessedAt when it was asked for
 * @param policyId id of the policy
 * @param policyVersion of the policy
 * @param engineVersion of rules and lattice
 * @param decision as in the answer, for lists
 * @param facts as JSON that {@link dev.thecal.candidacy.fact.FactKeys#read} reads
 * @param answer the {@link Assessment} as JSON, byte for byte as first given
 */
public record StoredAssessment(
    ClinicId clinic,
    PatientId patient,
    AssessmentId id,
    Instant assessedAt,
    String policyId,
    String policyVersion,
    String engineVersion,
    Decision decision,
    String facts,
    String answer) {}
