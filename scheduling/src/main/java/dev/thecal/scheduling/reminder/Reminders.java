package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the outbox. {@link ReminderPlanner}, {@link ReminderSender} and {@link ReminderDesk} are the services to call. */
public interface Reminders {

  /** Where a page of the outbox ended. */
  record Cursor(Instant sendAt, String id) {

    public static Cursor of(Reminder last) {
      return new Cursor(last.sendAt(), last.id());
    }
  }

  /**
   * Adds a message at version 1.
   *
   * @return false if there is one for the same patient, purpose, due date and channel
   */
  boolean add(Access access, Reminder reminder);

  /**
   * Replaces a message whose version is still the expected one.
   *
   * @return false if somebody changed it meanwhile
   */
  boolean replace(Access access, Reminder reminder, long expectedVersion);

  Optional<Versioned<Reminder>> find(Access access, ClinicId clinic, String id);

  /** The one message for that patient, purpose, due date and channel. */
  Optional<Versioned<Reminder>> find(Access access, Reminder sameKey);

  /** All in a state, the oldest first. */
  List<Versioned<Reminder>> list(Access access, ClinicId clinic, ReminderState state);

  /** A page in any of these states by the time of sending, the earliest first. */
  List<Versioned<Reminder>> page(
      Access access,
      ClinicId clinic,
      Collection<ReminderState> states,
      Optional<Cursor> after,
      int limit);

  /** All of a patient, the newest due date first. */
  List<Versioned<Reminder>> list(Access access, ClinicId clinic, PatientId patient);

  /** Waiting on one of these channels, with the next attempt due; those whose time is up soonest first. */
  List<Versioned<Reminder>> listDue(
      Access access, ClinicId clinic, Collection<ReminderChannel> channels, int limit);

  /** How many there are in each state, over all clinics. */
  Map<ReminderState, Integer> count(NetworkAccess access);

  /** How many wait although they should have been sent before that moment. */
  int countLate(NetworkAccess access, Instant sendBefore);
}
