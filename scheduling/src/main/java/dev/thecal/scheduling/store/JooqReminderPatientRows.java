package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_FEED;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_MESSAGE_WISH;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_REMINDER;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.merge.OwnedRecord;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Messages, wishes and calendar addresses move with their patient, so that nobody is told twice. What the survivor has for the same purpose,
 * day and channel, or a wish of the survivor's own, stays where it is.
 */
final class JooqReminderPatientRows implements PatientRows {

  private static final String REMINDER = "reminder";
  private static final String WISH = "message-wish";
  private static final String FEED = "calendar-feed";

  private final BoundContext bound;

  JooqReminderPatientRows(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public List<OwnedRecord> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    List<OwnedRecord> reminders = bound.with(sql -> sql.select(SCHEDULING_REMINDER.REMINDER_ID)
        .from(SCHEDULING_REMINDER)
        .where(SCHEDULING_REMINDER.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_REMINDER.PATIENT_ID.eq(patient.value()))
        .fetch(row -> new OwnedRecord(REMINDER, row.value1())));
    List<OwnedRecord> wishes = bound.with(sql -> sql.selectOne()
        .from(SCHEDULING_MESSAGE_WISH)
        .where(SCHEDULING_MESSAGE_WISH.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_MESSAGE_WISH.PATIENT_ID.eq(patient.value()))
        .fetch(row -> new OwnedRecord(WISH, WISH)));
    List<OwnedRecord> feeds = bound.with(sql -> sql.select(SCHEDULING_FEED.FEED_ID)
        .from(SCHEDULING_FEED)
        .where(SCHEDULING_FEED.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_FEED.PATIENT_ID.eq(patient.value()))
        .fetch(row -> new OwnedRecord(FEED, row.value1())));
    return Stream.of(reminders, wishes, feeds).flatMap(List::stream).toList();
  }

  @Override
  public void move(Access access, ClinicId clinic, Move move) {
    access.to(clinic);
    boolean wish = !ids(move, WISH).isEmpty();
    bound.with(sql -> moveReminders(sql, clinic, move, ids(move, REMINDER))
        + moveFeeds(sql, clinic, move, ids(move, FEED))
        + (wish ? moveWish(sql, clinic, move) : 0));
  }

  private static List<String> ids(Move move, String kind) {
    return move.records().stream()
        .filter(record -> record.kind().equals(kind))
        .map(OwnedRecord::id)
        .toList();
  }

  private static int moveFeeds(DSLContext sql, ClinicId clinic, Move move, List<String> ids) {
    return sql.update(SCHEDULING_FEED)
        .set(SCHEDULING_FEED.PATIENT_ID, move.to().value())
        .where(SCHEDULING_FEED.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_FEED.PATIENT_ID.eq(move.from().value()))
        .and(SCHEDULING_FEED.FEED_ID.in(ids))
        .execute();
  }

  private static int moveReminders(DSLContext sql, ClinicId clinic, Move move, List<String> ids) {
    var there = SCHEDULING_REMINDER.as("there");
    return sql.update(SCHEDULING_REMINDER)
        .set(SCHEDULING_REMINDER.PATIENT_ID, move.to().value())
        .where(SCHEDULING_REMINDER.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_REMINDER.PATIENT_ID.eq(move.from().value()))
        .and(SCHEDULING_REMINDER.REMINDER_ID.in(ids))
        .and(notExists(selectOne()
            .from(there)
            .where(there.CLINIC_ID.eq(clinic.value()))
            .and(there.PATIENT_ID.eq(move.to().value()))
            .and(there.PURPOSE.eq(SCHEDULING_REMINDER.PURPOSE))
            .and(there.DUE_ON.eq(SCHEDULING_REMINDER.DUE_ON))
            .and(there.CHANNEL.eq(SCHEDULING_REMINDER.CHANNEL))))
        .execute();
  }

  private static int moveWish(DSLContext sql, ClinicId clinic, Move move) {
    var there = SCHEDULING_MESSAGE_WISH.as("there");
    return sql.update(SCHEDULING_MESSAGE_WISH)
        .set(SCHEDULING_MESSAGE_WISH.PATIENT_ID, move.to().value())
        .where(SCHEDULING_MESSAGE_WISH.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_MESSAGE_WISH.PATIENT_ID.eq(move.from().value()))
        .and(notExists(selectOne()
            .from(there)
            .where(there.CLINIC_ID.eq(clinic.value()))
            .and(there.PATIENT_ID.eq(move.to().value()))))
        .execute();
  }
}
