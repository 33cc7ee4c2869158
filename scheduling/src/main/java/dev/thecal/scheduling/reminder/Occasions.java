package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds what patients are to be reminded of for one purpose; a module may add its own. */
public interface Occasions {

  ReminderPurpose purpose();

  /**
   * All of a clinic whose due date is in these days.
   *
   * @param from inclusive
   * @param to inclusive
   */
  List<Occasion> list(Access access, ReminderClinic clinic, LocalDate from, LocalDate to);

  /** The one that a message is about, as it stands now; empty if it does not stand any more. */
  default Optional<Occasion> find(Access access, ReminderClinic clinic, Reminder reminder) {
    return list(access, clinic, reminder.dueOn(), reminder.dueOn()).stream()
        .filter(one -> one.patient().equals(reminder.patient()))
        .findFirst();
  }
}
