package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.json.Reads;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What planner and sender ask alike: does the occasion stand, may the patient be written to. */
public final class ReminderRules {

  private final Map<ReminderPurpose, Occasions> occasions = new EnumMap<>(ReminderPurpose.class);
  private final Set<MessageStop> stops;
  private final AuditTrail audit;

  /**
   * @throws IllegalArgumentException if a purpose has no occasions, or two
   */
  @Inject
  public ReminderRules(Set<Occasions> occasions, Set<MessageStop> stops, AuditTrail audit) {
    occasions.forEach(this::add);
    for (ReminderPurpose purpose : ReminderPurpose.values()) {
      if (!this.occasions.containsKey(purpose)) {
        throw new IllegalArgumentException("nothing finds the occasions of purpose " + purpose);
      }
    }
    this.stops = Set.copyOf(stops);
    this.audit = audit;
  }

  private void add(Occasions one) {
    if (occasions.putIfAbsent(one.purpose(), one) != null) {
      throw new IllegalArgumentException("two find the occasions of purpose " + one.purpose());
    }
  }

  Occasions of(ReminderPurpose purpose) {
    Occasions found = occasions.get(purpose);
    if (found == null) {
      throw new IllegalStateException("checked at the start: " + purpose);
    }
    return found;
  }

  /** Why this message must not be sent now, in words. */
  Optional<String> stopped(Access access, Reminder reminder) {
    return stops.stream()
        .flatMap(stop ->
            stop.stops(access, reminder.clinic(), reminder.patient(), reminder.channel()).stream())
        .sorted()
        .findFirst();
  }

  /** The row as it is if it still stands; else expired or withdrawn, with the reason. */
  Reminder standing(Access access, ReminderClinic clinic, Reminder row) {
    if (!access.at().isBefore(row.until())) {
      return row.to(
          ReminderState.EXPIRED,
          Optional.of("Its time went by before it could be sent."),
          access.at());
    }
    return stopped(access, row)
        .or(() -> of(row.purpose()).find(access, clinic, row).isPresent()
            ? Optional.empty()
            : Optional.of("It is not needed any more: the visit or the date has changed."))
        .map(why -> row.to(ReminderState.WITHDRAWN, Optional.of(why), access.at()))
        .orElse(row);
  }

  /** Writes the audit entry of a change that was made; always true. */
  boolean noted(Access access, Reminder reminder, String action, String detail) {
    audit.record(
        access,
        reminder.clinic(),
        action,
        "reminder/" + reminder.id(),
        "patient/" + reminder.patient() + " " + Reads.name(reminder.purpose()) + " "
            + reminder.dueOn() + " by " + Reads.name(reminder.channel())
            + (detail.isEmpty() ? "" : ": " + detail));
    return true;
  }
}
