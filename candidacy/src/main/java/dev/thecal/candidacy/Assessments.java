package dev.thecal.candidacy;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Assesses stored patients and keeps what was answered, with facts and versions. */
public final class Assessments {

  private final Candidacy candidacy;
  private final ClinicPolicies policies;
  private final PatientFactSource facts;
  private final AssessmentRecords records;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public Assessments(
      Candidacy candidacy,
      ClinicPolicies policies,
      PatientFactSource facts,
      AssessmentRecords records,
      AuditTrail audit,
      Transactions transactions) {
    this.candidacy = candidacy;
    this.policies = policies;
    this.facts = facts;
    this.records = records;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Assesses a patient by what is on record, under the clinic's published policy that is in force on the day,
   * else the shipped one, and keeps the answer.
   *
   * @param on the day for which it shall hold, in the clinic's time zone
   * @throws Refusal NOT_FOUND without the patient or the policy, NOT_ALLOWED if the policy is not in force
   */
  public StoredAssessment assess(
      Access access, ClinicId clinic, PatientId patient, String policyId, LocalDate on) {
    return transactions.call(() -> {
      Facts known = facts.get(access, clinic, patient, on).facts();
      Policy policy = policies.inForce(access, clinic, policyId, on);
      Assessment answer = candidacy.assessor().assess(known, policy, on);
      var stored = new StoredAssessment(
          clinic,
          patient,
          new AssessmentId(Ids.next()),
          access.at(),
          answer.policy(),
          answer.policyVersion(),
          answer.engine(),
          answer.decision(),
          Json.write(known),
          Json.write(answer));
      records.add(access, stored);
      audit.record(
          access,
          clinic,
          "candidacy-assessed",
          "patient/" + patient + "/assessment/" + stored.id(),
          "policy " + answer.policy() + " version " + answer.policyVersion());
      return stored;
    });
  }

  /** What the record says in the words of the rules, and what of it no rule understands. */
  public PatientFacts facts(Access access, ClinicId clinic, PatientId patient, LocalDate on) {
    return transactions.call(() -> facts.get(access, clinic, patient, on));
  }

  /**
   * @throws Refusal NOT_FOUND if the patient has no such assessment
   */
  public StoredAssessment get(Access access, ClinicId clinic, PatientId patient, AssessmentId id) {
    return records
        .find(access, clinic, patient, id)
        .orElseThrow(() -> Refusal.notFound("assessment", id.value()));
  }

  /** The assessments of that id in a clinic, for whoever knows the id alone: one, or none. */
  public List<StoredAssessment> find(Access access, ClinicId clinic, AssessmentId id) {
    return records.find(access, clinic, id);
  }

  /** The newest first; empty for a patient without one. */
  public List<StoredAssessment> list(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient);
  }
}
