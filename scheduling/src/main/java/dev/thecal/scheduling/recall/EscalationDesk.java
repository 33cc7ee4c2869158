package dev.thecal.scheduling.recall;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Missed refills near depletion: their tasks, and the two ways in which they end. */
public final class EscalationDesk {

  private final Escalations escalations;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public EscalationDesk(Escalations escalations, AuditTrail audit, Transactions transactions) {
    this.escalations = escalations;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** All that are open, the oldest first. */
  public List<Versioned<Escalation>> listOpen(Access access, ClinicId clinic) {
    return escalations.listOpen(access, clinic);
  }

  /** All of a patient, closed ones too. */
  public List<Versioned<Escalation>> list(Access access, ClinicId clinic, PatientId patient) {
    return escalations.list(access, clinic, patient);
  }

  /**
   * @throws Refusal NOT_FOUND if the clinic has no such escalation
   */
  public Versioned<Escalation> get(Access access, ClinicId clinic, String id) {
    return escalations
        .find(access, clinic, id)
        .orElseThrow(() -> Refusal.notFound("escalation", id));
  }

  /** Names an escalation as it was read. */
  public record Key(ClinicId clinic, String id, long expectedVersion) {}

  /**
   * All tasks done do not close it.
   *
   * @throws Refusal NOT_FOUND, STALE, or CONFLICT {@code task-done} or {@code escalation-closed}
   */
  public Versioned<Escalation> complete(
      Access access, Key key, Escalation.TaskKind kind, String outcome) {
    return transactions.call(() -> {
      Escalation done = open(access, key).done(kind, access.actor().id(), access.at(), outcome);
      return change(access, key, done, "escalation-task-done", Reads.name(kind) + ": " + outcome);
    });
  }

  /**
   * Somebody with a name has taken the patient over, for example the doctor of an emergency room.
   *
   * @param to the person, with the place
   * @throws Refusal NOT_FOUND, STALE, or CONFLICT {@code escalation-closed}
   */
  public Versioned<Escalation> handOver(Access access, Key key, String to, String reason) {
    return transactions.call(() -> {
      var how = new Escalation.Closing(
          Escalation.End.HANDED_OVER,
          access.actor().id(),
          access.at(),
          Optional.of(to),
          Optional.of(reason));
      Escalation closed = open(access, key).closed(how);
      return change(access, key, closed, "escalation-handed-over", to + ": " + reason);
    });
  }

  void open(Access access, Escalation escalation) {
    if (escalations.open(access, escalation)) {
      record(access, escalation, "escalation-opened", escalation.why());
    }
  }

  /** The pump was refilled. */
  void refilled(Access access, Versioned<Escalation> open) {
    Escalation escalation = open.value();
    var how = new Escalation.Closing(
        Escalation.End.REFILLED,
        access.actor().id(),
        access.at(),
        Optional.empty(),
        Optional.empty());
    change(
        access,
        new Key(escalation.clinic(), escalation.id(), open.version()),
        escalation.closed(how),
        "escalation-refilled",
        "");
  }

  private Escalation open(Access access, Key key) {
    Escalation now = get(access, key.clinic(), key.id()).value();
    if (!now.isOpen()) {
      throw Refusal.conflict("escalation-closed", "this escalation is closed");
    }
    return now;
  }

  private Versioned<Escalation> change(
      Access access, Key key, Escalation changed, String action, String detail) {
    if (!escalations.replace(access, changed, key.expectedVersion())) {
      throw Refusal.stale("escalation \"" + key.id() + "\"");
    }
    record(access, changed, action, detail);
    return new Versioned<>(changed, key.expectedVersion() + 1);
  }

  private void record(Access access, Escalation escalation, String action, String detail) {
    audit.record(
        access,
        escalation.clinic(),
        action,
        "patient/" + escalation.patient() + "/escalation/" + escalation.id(),
        detail);
  }
}
