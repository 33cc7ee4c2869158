package dev.thecal.candidacy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Optional;

/** Keeps assessments. {@link Assessments} is the service to call. */
public interface AssessmentRecords {

  /**
   * @throws dev.thecal.core.evidence.Refusal CONFLICT if the id is taken
   */
  void add(Access access, StoredAssessment assessment);

  Optional<StoredAssessment> find(
      Access access, ClinicId clinic, PatientId patient, AssessmentId id);

  /** The assessments of that id in a clinic, of whichever patient: one, or none. */
  List<StoredAssessment> find(Access access, ClinicId clinic, AssessmentId id);

  /** The newest first. */
  List<StoredAssessment> list(Access access, ClinicId clinic, PatientId patient);
}
