package dev.thecal.candidacy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;

/** Stored assessments as staff see them: what is sensitive only on request, and then with an audit row. */
public final class ShownAssessments {

  private final Assessments assessments;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public ShownAssessments(Assessments assessments, AuditTrail audit, Transactions transactions) {
    this.assessments = assessments;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Without what rests on sensitive facts.
   *
   * @throws dev.thecal.core.evidence.Refusal NOT_FOUND if the patient has no such assessment
   */
  public Assessment get(Access access, ClinicId clinic, PatientId patient, AssessmentId id) {
    return read(access, clinic, patient, id).withoutSensitive();
  }

  /** With all of it; that it was looked at stands in the audit trail. */
  public Assessment getWithSensitive(
      Access access, ClinicId clinic, PatientId patient, AssessmentId id) {
    return transactions.call(() -> {
      Assessment answer = read(access, clinic, patient, id);
      audit.record(
          access,
          clinic,
          "sensitive-findings-read",
          "patient/" + patient + "/assessment/" + id,
          "");
      return answer;
    });
  }

  private Assessment read(Access access, ClinicId clinic, PatientId patient, AssessmentId id) {
    return Json.read(assessments.get(access, clinic, patient, id).answer(), Assessment.class);
  }
}
