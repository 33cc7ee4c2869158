package dev.thecal.core.implant;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.TrialPolicy.WaiverGround;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.pathway.FactMove;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.core.trial.Trials;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records pumps that were put in and taken out. */
public final class Implants {

  private final ImplantRecords records;
  private final TrialGate gate;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Events events;
  private final Transactions transactions;

  @Inject
  public Implants(
      ImplantRecords records,
      Trials trials,
      PatientRegister register,
      AuditTrail audit,
      Events events,
      Transactions transactions) {
    this.records = records;
    this.gate = new TrialGate(trials);
    this.register = register;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * Records an implant; the patient carries a pump from then on.
   *
   * @param accepted the grounds on which the clinic's policy waives the trial
   * @throws Refusal NOT_ALLOWED without a successful trial or an accepted waiver, CONFLICT if a pump is
   *     in the body already or the serial number is taken, INVALID if it lies in the future
   *     or before the birth, NOT_FOUND without the patient
   */
  public Versioned<Implant> record(Access access, Implant implant, Set<WaiverGround> accepted) {
    NotInFuture.require(access, "/implantedOn", implant.implantedOn());
    return transactions.call(() -> {
      requireNoPump(access, implant);
      requireBorn(access, implant);
      moveBy(access, implant, FactMove.PUMP_PUT_IN);
      Implant allowed = gate.pass(access, implant, accepted);
      if (!records.add(access, allowed)) {
        throw Refusal.conflict(
            "implant-exists",
            "implant id \"" + implant.id() + "\" or pump " + implant.pumpModel() + " \""
                + implant.serial() + "\" is on record already");
      }
      audit(access, allowed, "implant-recorded", allowed.waiver().isPresent() ? "waived" : "");
      events.publish(new ImplantRecorded(allowed), access);
      return new Versioned<>(allowed, 1);
    });
  }

  /**
   * Records that a pump was taken out.
   *
   * @param implant which; of this only clinic, patient and id are looked at
   * @param expectedVersion what the change was based on
   * @throws Refusal NOT_FOUND, STALE if it was changed meanwhile, CONFLICT if it is out already, INVALID
   *     for a day before the implant or in the future
   */
  public Versioned<Implant> remove(
      Access access, Implant implant, Explant explant, long expectedVersion) {
    NotInFuture.require(access, "/on", explant.on());
    return transactions.call(() -> {
      Implant now =
          get(access, implant.clinic(), implant.patient(), implant.id()).value();
      requireRemovable(now, explant);
      Implant removed = now.removed(explant);
      if (!records.replace(access, removed, expectedVersion)) {
        throw Refusal.stale("implant \"" + now.id() + "\"");
      }
      moveBy(access, now, FactMove.PUMP_TAKEN_OUT);
      audit(access, removed, "implant-removed", Reads.name(explant.reason()));
      events.publish(new ImplantRemoved(removed), access);
      return new Versioned<>(removed, expectedVersion + 1);
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the patient has no such implant
   */
  public Versioned<Implant> get(Access access, ClinicId clinic, PatientId patient, ImplantId id) {
    return list(access, clinic, patient).stream()
        .filter(implant -> implant.value().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("implant", id.value()));
  }

  /** The pump that is in the body. */
  public Optional<Versioned<Implant>> findInBody(
      Access access, ClinicId clinic, PatientId patient) {
    return list(access, clinic, patient).stream()
        .filter(implant -> implant.value().inBody())
        .findFirst();
  }

  /**
   * @throws Refusal NOT_FOUND if no pump is in the body
   */
  public Versioned<Implant> getInBody(Access access, ClinicId clinic, PatientId patient) {
    return findInBody(access, clinic, patient)
        .orElseThrow(() -> Refusal.notFound("pump in the body of patient", patient.value()));
  }

  /** All pumps of a patient in the order of their operations. */
  public List<Versioned<Implant>> list(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient);
  }

  private void moveBy(Access access, Implant implant, FactMove fact) {
    register.move(access, implant.clinic(), implant.patient(), fact.cause(), fact::after);
  }

  private void requireNoPump(Access access, Implant implant) {
    if (!implant.inBody()) {
      throw Refusal.invalid("/explant", "record the implant first, then its removal");
    }
    findInBody(access, implant.clinic(), implant.patient()).ifPresent(present -> {
      throw Refusal.conflict(
          "pump-in-body",
          "pump " + present.value().pumpModel() + " of " + present.value().implantedOn()
              + " is in the body; record its removal first");
    });
  }

  private void requireBorn(Access access, Implant implant) {
    LocalDate bornOn =
        register.get(access, implant.clinic(), implant.patient()).value().bornOn();
    if (implant.implantedOn().isBefore(bornOn)) {
      throw Refusal.invalid(
          "/implantedOn",
          implant.implantedOn() + " is before the birth on " + bornOn
              + "; correct the day, or the patient's date of birth");
    }
  }

  private static void requireRemovable(Implant now, Explant explant) {
    if (!now.inBody()) {
      throw Refusal.conflict("removed-already", "implant \"" + now.id() + "\" is out already");
    }
    if (explant.on().isBefore(now.implantedOn())) {
      throw Refusal.invalid("/on", explant.on() + " is before the implant on " + now.implantedOn());
    }
  }

  private void audit(Access access, Implant implant, String action, String detail) {
    audit.record(
        access,
        implant.clinic(),
        action,
        "patient/" + implant.patient() + "/implant/" + implant.id(),
        detail);
  }
}
