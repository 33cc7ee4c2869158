package dev.thecal.scheduling.store;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.reminder.Reminder;
import dev.thecal.scheduling.reminder.ReminderChannel;
import dev.thecal.scheduling.reminder.ReminderPurpose;
import dev.thecal.scheduling.reminder.ReminderState;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingReminderRecord;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Messages to rows and back. */
final class ReminderRows {

  private static final int LONGEST_PROBLEM = 300;

  private ReminderRows() {}

  static SchedulingReminderRecord row(Reminder reminder, long version) {
    var row = new SchedulingReminderRecord();
    row.setClinicId(reminder.clinic().value());
    row.setReminderId(reminder.id());
    row.setRowVersion(version);
    row.setPatientId(reminder.patient().value());
    row.setPurpose(Reads.name(reminder.purpose()));
    row.setDueOn(reminder.dueOn());
    row.setChannel(Reads.name(reminder.channel()));
    row.setState(Reads.name(reminder.state()));
    row.setSendAt(BookingRows.utc(reminder.sendAt()));
    row.setUntilAt(BookingRows.utc(reminder.until()));
    row.setNextAt(BookingRows.utc(reminder.nextAt()));
    row.setAttempts(reminder.attempts());
    row.setProblem(reminder.problem().map(ReminderRows::fitting).orElse(null));
    row.setClaimedBy(reminder.claim().map(Reminder.Claim::by).orElse(null));
    row.setClaimedAt(
        reminder.claim().map(Reminder.Claim::at).map(BookingRows::utc).orElse(null));
    row.setToldAt(reminder.told().map(BookingRows::utc).orElse(null));
    row.setCreatedAt(BookingRows.utc(reminder.createdAt()));
    row.setChangedAt(BookingRows.utc(reminder.changedAt()));
    return row;
  }

  static Versioned<Reminder> versioned(SchedulingReminderRecord row) {
    return new Versioned<>(reminder(row), row.getRowVersion());
  }

  private static Reminder reminder(SchedulingReminderRecord row) {
    return new Reminder(
        new ClinicId(row.getClinicId()),
        row.getReminderId(),
        new PatientId(row.getPatientId()),
        Reads.oneOf(ReminderPurpose.class).apply(row.getPurpose()),
        row.getDueOn(),
        Reads.oneOf(ReminderChannel.class).apply(row.getChannel()),
        Reads.oneOf(ReminderState.class).apply(row.getState()),
        row.getSendAt().toInstant(),
        row.getUntilAt().toInstant(),
        row.getNextAt().toInstant(),
        row.getAttempts(),
        Optional.ofNullable(row.getProblem()),
        Optional.ofNullable(row.getClaimedBy())
            .map(by -> new Reminder.Claim(by, row.getClaimedAt().toInstant())),
        Optional.ofNullable(row.getToldAt()).map(OffsetDateTime::toInstant),
        row.getCreatedAt().toInstant(),
        row.getChangedAt().toInstant());
  }

  private static String fitting(String text) {
    return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM - 1) + "…";
  }
}
