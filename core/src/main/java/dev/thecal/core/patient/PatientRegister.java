package dev.thecal.core.patient;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Registers, changes and finds patients. */
public final class PatientRegister {

  private final Patients patients;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public PatientRegister(Patients patients, AuditTrail audit, Transactions transactions) {
    this.patients = patients;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * @throws Refusal CONFLICT if the id or the clinic's record number is taken
   */
  public Versioned<Patient> register(Access access, Patient patient) {
    NotInFuture.require(access, "/bornOn", patient.bornOn());
    return transactions.call(() -> {
      requireNotMerged(access, patient);
      patients.add(access, patient);
      audit.record(access, patient.clinic(), "patient-registered", subject(patient), "");
      return new Versioned<>(patient, 1);
    });
  }

  /**
   * Changes what is on record but for the stage, which only moves along the pathway.
   *
   * @param expectedVersion what the change was based on
   * @throws Refusal STALE if somebody changed the patient meanwhile, NOT_FOUND if there is none
   */
  public Versioned<Patient> change(Access access, Patient patient, long expectedVersion) {
    NotInFuture.require(access, "/bornOn", patient.bornOn());
    return transactions.call(() -> {
      Stage stage = get(access, patient.clinic(), patient.id()).value().stage();
      long version = patients.replace(access, patient, expectedVersion);
      audit.record(
          access, patient.clinic(), "patient-changed", subject(patient), "version " + version);
      return new Versioned<>(patient.at(stage), version);
    });
  }

  /**
   * Moves a patient along the care pathway and keeps the move; nothing happens if the stage stays. Only
   * {@code core.pathway} and the facts that it names come here.
   *
   * @param next the stage after the present one
   * @throws Refusal NOT_FOUND if there is no such patient, STALE if somebody changed it meanwhile
   */
  public void move(
      Access access,
      ClinicId clinic,
      PatientId id,
      StageMove.Cause cause,
      UnaryOperator<Stage> next) {
    transactions.run(() -> {
      Versioned<Patient> now = get(access, clinic, id);
      Stage from = now.value().stage();
      Stage to = next.apply(from);
      if (to != from) {
        var move = new StageMove(from, to, cause, access.actor().id(), access.at());
        patients.move(access, now, move);
        audit.record(
            access,
            clinic,
            "patient-moved",
            subject(now.value()),
            "to " + Reads.name(to) + ": " + cause.reason());
      }
    });
  }

  /** Every move of a patient, the newest first. */
  public List<StageMove> moves(Access access, ClinicId clinic, PatientId id) {
    return patients.listMoves(access, clinic, id);
  }

  /**
   * @throws Refusal NOT_FOUND if this clinic has no such patient, GONE if it was merged into another, which the
   *     refusal names
   */
  public Versioned<Patient> get(Access access, ClinicId clinic, PatientId id) {
    return patients.find(access, clinic, id).orElseThrow(() -> missing(access, clinic, id));
  }

  /**
   * As {@link #get}, also for a merged record under the id it is kept by: for lists that name whom they named.
   *
   * @throws Refusal NOT_FOUND if this clinic has no such patient
   */
  public Versioned<Patient> getKept(Access access, ClinicId clinic, PatientId id) {
    return patients.findKept(access, clinic, id).orElseThrow(() -> missing(access, clinic, id));
  }

  /** The ids under which records merged into this one are kept. */
  public List<PatientId> listArchived(Access access, ClinicId clinic, PatientId id) {
    return patients.listArchived(access, clinic, id);
  }

  private Refusal missing(Access access, ClinicId clinic, PatientId id) {
    return patients
        .findSurvivor(access, clinic, id)
        .map(survivor -> Refusal.gone(
            "patient-merged",
            "patient \"" + id + "\" was merged into \"" + survivor
                + "\"; use that one. In an emergency call the emergency number first"))
        .orElseGet(() -> Refusal.notFound("patient", id.value()));
  }

  private void requireNotMerged(Access access, Patient patient) {
    patients.findSurvivor(access, patient.clinic(), patient.id()).ifPresent(survivor -> {
      throw Refusal.conflict(
          "patient-exists",
          "patient id \"" + patient.id() + "\" belongs to a record that was merged into \""
              + survivor + "\"; take another id");
    });
  }

  /** As {@link Patients#listIds}. */
  public List<PatientId> listIds(
      Access access, ClinicId clinic, Optional<PatientId> after, int limit) {
    return patients.listIds(access, clinic, after, limit);
  }

  /** How many patients a clinic has on record. */
  public long count(Access access, ClinicId clinic) {
    return patients.count(access, clinic);
  }

  /** As {@link Patients#search}. */
  public List<Patient> search(
      Access access, ClinicId clinic, String text, Optional<SearchCursor> after, int limit) {
    return patients.search(access, clinic, text, after, limit);
  }

  private static String subject(Patient patient) {
    return "patient/" + patient.id();
  }
}
