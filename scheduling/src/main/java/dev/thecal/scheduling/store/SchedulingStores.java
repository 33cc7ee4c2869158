package dev.thecal.scheduling.store;

import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.store.BoundContext;
import dev.thecal.core.store.Database;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.booking.VisitNeedsRecords;
import dev.thecal.scheduling.calendar.CalendarExceptions;
import dev.thecal.scheduling.due.Dues;
import dev.thecal.scheduling.due.TravelMargins;
import dev.thecal.scheduling.feed.CalendarFeeds;
import dev.thecal.scheduling.home.HomeSettings;
import dev.thecal.scheduling.next.NextRefills;
import dev.thecal.scheduling.proposal.ProposalRecords;
import dev.thecal.scheduling.recall.ContactRecords;
import dev.thecal.scheduling.recall.Escalations;
import dev.thecal.scheduling.reminder.MessageWishes;
import dev.thecal.scheduling.reminder.ReminderPolicies;
import dev.thecal.scheduling.reminder.ReminderReads;
import dev.thecal.scheduling.reminder.Reminders;
import dev.thecal.scheduling.transfer.Transfers;
import dev.thecal.scheduling.waiting.WaitingRecords;
import dev.thecal.scheduling.worklist.WorklistEntries;

/** Hands out this module's stores, for Guice and for those who wire by hand. */
public final class SchedulingStores {

  private final BoundContext bound;

  public SchedulingStores(Database database) {
    this.bound = database.context();
  }

  public Dues dues() {
    return new JooqDues(bound);
  }

  public Bookings bookings() {
    return new JooqBookings(bound);
  }

  public CalendarExceptions calendarExceptions() {
    return new JooqCalendarExceptions(bound);
  }

  public VisitNeedsRecords visitNeeds() {
    return new JooqVisitNeeds(bound);
  }

  public TravelMargins travelMargins() {
    return new JooqTravelMargins(bound);
  }

  public Transfers transfers() {
    return new JooqTransfers(bound);
  }

  public WaitingRecords waiting() {
    return new JooqWaiting(bound);
  }

  public NextRefills nextRefills() {
    return new JooqNextRefills(bound);
  }

  public ContactRecords contacts() {
    return new JooqContacts(bound);
  }

  public Escalations escalations() {
    return new JooqEscalations(bound);
  }

  /** Scheduling's part of what a merge of two patients moves. */
  public PatientRows patientRows() {
    return new JooqPatientRows(bound);
  }

  public WorklistEntries worklistEntries() {
    return new JooqWorklist(bound);
  }

  public Reminders reminders() {
    return new JooqReminders(bound);
  }

  public ReminderPolicies reminderPolicies() {
    return new JooqReminderPolicies(bound);
  }

  public MessageWishes messageWishes() {
    return new JooqMessageWishes(bound);
  }

  public ReminderReads reminderReads() {
    return new JooqReminderReads(bound);
  }

  /** The part of reminders in what a merge of two patients moves. */
  public PatientRows reminderPatientRows() {
    return new JooqReminderPatientRows(bound);
  }

  public ProposalRecords proposals() {
    return new JooqProposals(bound);
  }

  public HomeSettings homeSettings() {
    return new JooqHomeSettings(bound);
  }

  /** What a merge of two patients moves of their home settings. */
  public PatientRows homeRows() {
    return new JooqHomeSettings(bound);
  }

  public CalendarFeeds calendarFeeds() {
    return new JooqCalendarFeeds(bound);
  }
}
