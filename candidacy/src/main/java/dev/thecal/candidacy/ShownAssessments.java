package dev.thecal.candidacy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import jakarta.inject.Inject;

/** Stored assessments as staff see them: what is sensitive only on request, with its scope and an audit row. */
public final class ShownAssessments {

  private final Assessments assessments;
  private final SensitiveFindings sensitive;

  @Inject
  public ShownAssessments(Assessments assessments, SensitiveFindings sensitive) {
    this.assessments = assessments;
    this.sensitive = sensitive;
  }

  /**
   * Without what rests on sensitive facts.
   *
   * @throws dev.thecal.core.evidence.Refusal NOT_FOUND if the patient has no such assessment
   */
  public Assessment get(Access access, ClinicId clinic, PatientId patient, AssessmentId id) {
    return get(assessments.get(access, clinic, patient, id));
  }

  /** A stored one without what rests on sensitive facts. */
  public static Assessment get(StoredAssessment stored) {
    return StoredAnswer.read(stored).withoutSensitive();
  }

  /**
   * With all of it; that it was looked at stands in the audit trail.
   *
   * @throws dev.thecal.core.evidence.Refusal also FORBIDDEN without the scope
   */
  public Assessment getWithSensitive(
      Access access, ClinicId clinic, PatientId patient, AssessmentId id) {
    return StoredAnswer.read(open(access, clinic, patient, id));
  }

  /** The stored text itself, byte for byte; else as {@link #getWithSensitive}. */
  public String textWithSensitive(
      Access access, ClinicId clinic, PatientId patient, AssessmentId id) {
    return open(access, clinic, patient, id).answer();
  }

  private StoredAssessment open(
      Access access, ClinicId clinic, PatientId patient, AssessmentId id) {
    StoredAssessment stored = assessments.get(access, clinic, patient, id);
    sensitive.open(access, clinic, "patient/" + patient + "/assessment/" + id);
    return stored;
  }

  /** As JSON without what rests on sensitive facts; the stored bytes if nothing does. */
  public static String text(StoredAssessment stored) {
    Assessment whole = StoredAnswer.read(stored);
    boolean asStored = Json.write(whole).equals(stored.answer())
        && whole.findings().stream().noneMatch(PolicyFinding::sensitive);
    return asStored ? stored.answer() : Json.write(whole.withoutSensitive());
  }
}
