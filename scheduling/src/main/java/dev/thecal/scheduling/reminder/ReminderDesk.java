package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What people do with reminders: the clinic's rules, patients' wishes, and messages that need a decision. */
public final class ReminderDesk {

  private final Reminders reminders;
  private final ReminderPolicies policies;
  private final MessageWishes wishes;
  private final ReminderRules rules;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public ReminderDesk(
      Reminders reminders,
      ReminderPolicies policies,
      MessageWishes wishes,
      ReminderRules rules,
      PatientRegister register,
      AuditTrail audit,
      Transactions transactions) {
    this.reminders = reminders;
    this.policies = policies;
    this.wishes = wishes;
    this.rules = rules;
    this.register = register;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What the clinic decided; empty: it sends nothing. */
  public Optional<Versioned<ReminderPolicy>> findPolicy(Access access, ClinicId clinic) {
    return policies.find(access, clinic);
  }

  /**
   * Replaces the clinic's rules.
   *
   * @param expectedVersion what the change was based on; 0 if there were none
   * @throws Refusal STALE
   */
  public Versioned<ReminderPolicy> savePolicy(
      Access access, ClinicId clinic, ReminderPolicy policy, long expectedVersion) {
    return transactions.call(() -> {
      if (!policies.save(access, clinic, policy, expectedVersion)) {
        throw Refusal.stale("the reminder policy of clinic \"" + clinic + "\"");
      }
      audit.record(
          access,
          clinic,
          "reminder-policy-changed",
          "clinic/" + clinic,
          policy.rules().size() + " rules");
      return new Versioned<>(policy, expectedVersion + 1);
    });
  }

  /**
   * What the patient does not want; nothing is off at version 0.
   *
   * @throws Refusal NOT_FOUND without the patient
   */
  public Versioned<MessageWish> wish(Access access, ClinicId clinic, PatientId patient) {
    register.get(access, clinic, patient);
    return wishes
        .find(access, clinic, patient)
        .orElseGet(() -> new Versioned<>(MessageWish.nothing(), 0));
  }

  /**
   * Keeps a wish and stops waiting messages that it forbids, at once.
   *
   * @throws Refusal NOT_FOUND without the patient, STALE
   */
  public Versioned<MessageWish> saveWish(
      Access access, ClinicId clinic, PatientId patient, MessageWish wish, long expectedVersion) {
    return transactions.call(() -> {
      register.get(access, clinic, patient);
      if (!wishes.save(access, clinic, patient, wish, expectedVersion)) {
        throw Refusal.stale("the wish of patient \"" + patient + "\"");
      }
      audit.record(access, clinic, "message-wish-changed", "patient/" + patient, wish.words());
      stop(access, clinic, patient);
      return new Versioned<>(wish, expectedVersion + 1);
    });
  }

  private void stop(Access access, ClinicId clinic, PatientId patient) {
    for (Versioned<Reminder> row : reminders.list(access, clinic, patient)) {
      Optional<String> why = row.value().state() == ReminderState.WAITING
          ? rules.stopped(access, row.value())
          : Optional.empty();
      if (why.isPresent()) {
        put(access, row.value().to(ReminderState.WITHDRAWN, why, access.at()), row.version());
      }
    }
  }

  /** A page in any of these states, the earliest first. */
  public List<Versioned<Reminder>> page(
      Access access,
      ClinicId clinic,
      Collection<ReminderState> states,
      Optional<Reminders.Cursor> after,
      int limit) {
    return reminders.page(access, clinic, states, after, limit);
  }

  /** All of a patient, the newest due date first. */
  public List<Versioned<Reminder>> list(Access access, ClinicId clinic, PatientId patient) {
    return reminders.list(access, clinic, patient);
  }

  /**
   * @throws Refusal NOT_FOUND if this clinic has no such message
   */
  public Versioned<Reminder> get(Access access, ClinicId clinic, String id) {
    return reminders.find(access, clinic, id).orElseThrow(() -> Refusal.notFound("reminder", id));
  }

  /**
   * A person decides about a message that did not simply leave.
   *
   * @throws Refusal NOT_FOUND, STALE, CONFLICT if that cannot be decided in its state
   */
  public Versioned<Reminder> decide(
      Access access, ClinicId clinic, String id, ReminderDecision decision, long expectedVersion) {
    return transactions.call(() -> {
      Reminder now = get(access, clinic, id).value();
      Reminder next = decision.applied(now, access.at());
      if (!reminders.replace(access, next, expectedVersion)) {
        throw Refusal.stale("reminder \"" + id + "\"");
      }
      rules.noted(access, next, "reminder-decided", decision.words());
      return new Versioned<>(next, expectedVersion + 1);
    });
  }

  private boolean put(Access access, Reminder next, long version) {
    return reminders.replace(access, next, version)
        && rules.noted(
            access, next, "reminder-" + Reads.name(next.state()), next.problem().orElse(""));
  }
}
