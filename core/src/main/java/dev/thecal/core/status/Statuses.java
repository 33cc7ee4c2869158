package dev.thecal.core.status;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Records what has happened to a patient; whoever sends or plans hears of it in the same transaction. */
public final class Statuses {

  private final StatusRecords records;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Events events;
  private final Transactions transactions;

  @Inject
  public Statuses(
      StatusRecords records,
      PatientRegister register,
      AuditTrail audit,
      Events events,
      Transactions transactions) {
    this.records = records;
    this.register = register;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * @throws Refusal NOT_FOUND without the patient, CONFLICT if one of this kind holds already or the id is
   *     taken, INVALID in the future or before the birth
   */
  public Versioned<NotedStatus> record(Access access, PatientStatus status) {
    NotInFuture.require(access, "/from", status.from());
    return transactions.call(() -> {
      requireBorn(register.get(access, status.clinic(), status.patient()).value(), status);
      var noted = new NotedStatus(status, access.actor().id(), access.at(), Optional.empty());
      if (!records.add(access, noted)) {
        throw Refusal.conflict(
            "status-exists",
            "the patient is " + Reads.name(status.kind())
                + " by the record already, or the id is taken; end that status first");
      }
      changed(access, status, "status-recorded", Reads.name(status.kind()));
      return new Versioned<>(noted, 1);
    });
  }

  /**
   * @param expectedVersion what the change was based on
   * @throws Refusal NOT_FOUND, STALE if it was changed meanwhile, CONFLICT if it is over, in error or cannot
   *     end, INVALID before its beginning or in the future
   */
  public Versioned<NotedStatus> end(
      Access access, PatientStatus status, StatusEnd end, long expectedVersion) {
    NotInFuture.require(access, "/on", end.on());
    return transactions.call(() -> {
      NotedStatus now = current(access, status);
      requireEndable(now.status(), end);
      NotedStatus ended = now.with(now.status().ended(end));
      replace(access, ended, expectedVersion);
      changed(access, status, "status-ended", Reads.name(status.kind()));
      return new Versioned<>(ended, expectedVersion + 1);
    });
  }

  /**
   * Marks a status as wrong; it stays readable.
   *
   * @throws Refusal NOT_FOUND, STALE if it was changed meanwhile, CONFLICT if it is marked already
   */
  public Versioned<NotedStatus> markInError(
      Access access, PatientStatus status, ErrorMark mark, long expectedVersion) {
    return transactions.call(() -> {
      NotedStatus now =
          get(access, status.clinic(), status.patient(), status.id()).value();
      if (now.errorReason().isPresent()) {
        throw Refusal.conflict("in-error-already", "this status is marked as wrong already");
      }
      NotedStatus marked = now.inError(mark.reason());
      replace(access, marked, expectedVersion);
      changed(access, status, "status-in-error", mark.reason());
      return new Versioned<>(marked, expectedVersion + 1);
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the patient has no such status
   */
  public Versioned<NotedStatus> get(Access access, ClinicId clinic, PatientId patient, String id) {
    return records.list(access, clinic, patient).stream()
        .filter(noted -> noted.value().status().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("status", id));
  }

  /** What holds now and what held before. */
  public StatusView view(Access access, ClinicId clinic, PatientId patient) {
    return StatusView.of(
        records.list(access, clinic, patient).stream().map(Versioned::value).toList());
  }

  /** As {@link StatusRecords#listDuties}. */
  public List<DeviceDuty> listDuties(
      Access access, ClinicId clinic, Optional<DeviceDuty.Cursor> after, int limit) {
    return records.listDuties(access, clinic, after, limit);
  }

  private static void requireBorn(Patient patient, PatientStatus status) {
    if (status.from().isBefore(patient.bornOn())) {
      throw Refusal.invalid(
          "/from",
          status.from() + " is before the birth on " + patient.bornOn()
              + "; correct the day, or the patient's date of birth");
    }
  }

  private NotedStatus current(Access access, PatientStatus status) {
    NotedStatus now =
        get(access, status.clinic(), status.patient(), status.id()).value();
    if (!now.current()) {
      throw Refusal.conflict("status-over", "this status is over, or marked as wrong");
    }
    return now;
  }

  private static void requireEndable(PatientStatus status, StatusEnd end) {
    if (!status.kind().canEnd()) {
      throw Refusal.conflict(
          "status-cannot-end",
          Reads.name(status.kind()) + " does not end; mark it as entered in error if it is wrong");
    }
    if (end.on().isBefore(status.from())) {
      throw Refusal.invalid("/on", end.on() + " is before the beginning on " + status.from());
    }
  }

  private void replace(Access access, NotedStatus status, long expectedVersion) {
    if (!records.replace(access, status, expectedVersion)) {
      throw Refusal.stale("status \"" + status.status().id() + "\"");
    }
  }

  private void changed(Access access, PatientStatus status, String action, String detail) {
    audit.record(
        access,
        status.clinic(),
        action,
        "patient/" + status.patient() + "/status/" + status.id(),
        detail);
    var now = records.current(access, status.clinic(), status.patient());
    events.publish(new StatusChanged(status.clinic(), status.patient(), now), access);
  }
}
