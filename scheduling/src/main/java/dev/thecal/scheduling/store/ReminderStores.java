package dev.thecal.scheduling.store;

import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.store.BoundContext;
import dev.thecal.core.store.Database;
import dev.thecal.scheduling.reminder.MessageWishes;
import dev.thecal.scheduling.reminder.ReminderPolicies;
import dev.thecal.scheduling.reminder.ReminderReads;
import dev.thecal.scheduling.reminder.Reminders;

/** Hands out the stores of reminders, for Guice and for those who wire by hand. */
public final class ReminderStores {

  private final BoundContext bound;

  public ReminderStores(Database database) {
    this.bound = database.context();
  }

  public Reminders reminders() {
    return new JooqReminders(bound);
  }

  public ReminderPolicies policies() {
    return new JooqReminderPolicies(bound);
  }

  public MessageWishes wishes() {
    return new JooqMessageWishes(bound);
  }

  public ReminderReads reads() {
    return new JooqReminderReads(bound);
  }

  /** The part of reminders in what a merge of two patients moves. */
  public PatientRows patientRows() {
    return new JooqReminderPatientRows(bound);
  }
}
