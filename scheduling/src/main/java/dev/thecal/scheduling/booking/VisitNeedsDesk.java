package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;

/** Notes what a patient needs at visits. It counts for slots that are looked for from then on; booked visits stay as they are. */
public final class VisitNeedsDesk {

  private final VisitNeedsRecords records;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public VisitNeedsDesk(
      VisitNeedsRecords records,
      PatientRegister register,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.register = register;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * At version 0 while nothing was told.
   *
   * @throws Refusal NOT_FOUND if the clinic has no such patient
   */
  public Versioned<VisitNeeds> get(Access access, ClinicId clinic, PatientId patient) {
    register.get(access, clinic, patient);
    return records
        .find(access, clinic, patient)
        .orElseGet(() -> new Versioned<>(VisitNeeds.none(clinic, patient), 0));
  }

  /**
   * @param expectedVersion what the change was based on
   * @throws Refusal NOT_FOUND without the patient, STALE if it was changed meanwhile
   */
  public Versioned<VisitNeeds> change(Access access, VisitNeeds needs, long expectedVersion) {
    return transactions.call(() -> {
      register.get(access, needs.clinic(), needs.patient());
      if (!records.put(access, needs, expectedVersion)) {
        throw Refusal.stale("visit needs of patient \"" + needs.patient() + "\"");
      }
      audit.record(
          access,
          needs.clinic(),
          "visit-needs-changed",
          "patient/" + needs.patient() + "/visit-needs",
          needs.extraMinutes() + " minutes more");
      return new Versioned<>(needs, expectedVersion + 1);
    });
  }
}
