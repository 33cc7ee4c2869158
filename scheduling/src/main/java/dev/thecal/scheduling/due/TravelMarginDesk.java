package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;

/** Notes a patient's travel margin; the windows of the patient's pumps follow in the same transaction. */
public final class TravelMarginDesk {

  private final TravelMargins records;
  private final PatientRegister register;
  private final DueKeeper windows;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public TravelMarginDesk(
      TravelMargins records,
      PatientRegister register,
      DueKeeper windows,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.register = register;
    this.windows = windows;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * At version 0 while nothing was told.
   *
   * @throws Refusal NOT_FOUND if the clinic has no such patient
   */
  public Versioned<TravelMargin> get(Access access, ClinicId clinic, PatientId patient) {
    register.get(access, clinic, patient);
    return records
        .find(access, clinic, patient)
        .orElseGet(() -> new Versioned<>(TravelMargin.none(clinic, patient), 0));
  }

  /**
   * @throws Refusal NOT_FOUND without the patient, STALE if it was changed meanwhile
   */
  public Versioned<TravelMargin> change(Access access, TravelMargin margin, long expectedVersion) {
    return transactions.call(() -> {
      register.get(access, margin.clinic(), margin.patient());
      if (!records.put(access, margin, expectedVersion)) {
        throw Refusal.stale("travel margin of patient \"" + margin.patient() + "\"");
      }
      audit.record(
          access,
          margin.clinic(),
          "travel-margin-changed",
          "patient/" + margin.patient() + "/travel-margin",
          margin.days() + " days: " + margin.reason());
      windows.recompute(access, margin.clinic(), margin.patient());
      return new Versioned<>(margin, expectedVersion + 1);
    });
  }
}
