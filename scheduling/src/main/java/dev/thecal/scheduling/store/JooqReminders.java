package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_REMINDER;
import static org.jooq.impl.DSL.row;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.reminder.Reminder;
import dev.thecal.scheduling.reminder.ReminderChannel;
import dev.thecal.scheduling.reminder.ReminderState;
import dev.thecal.scheduling.reminder.Reminders;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The outbox in SQL. */
final class JooqReminders implements Reminders {

  private final BoundContext bound;

  JooqReminders(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Reminder reminder) {
    access.to(reminder.clinic());
    return bound.with(sql -> sql.insertInto(SCHEDULING_REMINDER)
            .set(ReminderRows.row(reminder, 1))
            .onConflictDoNothing()
            .execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, Reminder reminder, long expectedVersion) {
    access.to(reminder.clinic());
    return bound.with(sql -> sql.update(SCHEDULING_REMINDER)
            .set(ReminderRows.row(reminder, expectedVersion + 1))
            .where(of(reminder.clinic()))
            .and(SCHEDULING_REMINDER.REMINDER_ID.eq(reminder.id()))
            .and(SCHEDULING_REMINDER.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public Optional<Versioned<Reminder>> find(Access access, ClinicId clinic, String id) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_REMINDER)
        .where(of(clinic))
        .and(SCHEDULING_REMINDER.REMINDER_ID.eq(id))
        .fetchOptional(ReminderRows::versioned));
  }

  @Override
  public Optional<Versioned<Reminder>> find(Access access, Reminder sameKey) {
    access.to(sameKey.clinic());
    return bound.with(sql -> sql.selectFrom(SCHEDULING_REMINDER)
        .where(of(sameKey.clinic()))
        .and(SCHEDULING_REMINDER.PATIENT_ID.eq(sameKey.patient().value()))
        .and(SCHEDULING_REMINDER.PURPOSE.eq(Reads.name(sameKey.purpose())))
        .and(SCHEDULING_REMINDER.DUE_ON.eq(sameKey.dueOn()))
        .and(SCHEDULING_REMINDER.CHANNEL.eq(Reads.name(sameKey.channel())))
        .fetchOptional(ReminderRows::versioned));
  }

  @Override
  public List<Versioned<Reminder>> list(Access access, ClinicId clinic, ReminderState state) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_REMINDER)
        .where(of(clinic))
        .and(SCHEDULING_REMINDER.STATE.eq(Reads.name(state)))
        .orderBy(SCHEDULING_REMINDER.NEXT_AT, SCHEDULING_REMINDER.REMINDER_ID)
        .fetch(ReminderRows::versioned));
  }

  @Override
  public List<Versioned<Reminder>> page(
      Access access,
      ClinicId clinic,
      Collection<ReminderState> states,
      Optional<Cursor> after,
      int limit) {
    access.to(clinic);
    List<String> names = states.stream().map(Reads::name).toList();
    Condition rest = after
        .<Condition>map(last -> row(SCHEDULING_REMINDER.SEND_AT, SCHEDULING_REMINDER.REMINDER_ID)
            .gt(BookingRows.utc(last.sendAt()), last.id()))
        .orElseGet(DSL::noCondition);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_REMINDER)
        .where(of(clinic))
        .and(SCHEDULING_REMINDER.STATE.in(names))
        .and(rest)
        .orderBy(SCHEDULING_REMINDER.SEND_AT, SCHEDULING_REMINDER.REMINDER_ID)
        .limit(limit)
        .fetch(ReminderRows::versioned));
  }

  @Override
  public List<Versioned<Reminder>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_REMINDER)
        .where(of(clinic))
        .and(SCHEDULING_REMINDER.PATIENT_ID.eq(patient.value()))
        .orderBy(SCHEDULING_REMINDER.DUE_ON.desc(), SCHEDULING_REMINDER.REMINDER_ID)
        .fetch(ReminderRows::versioned));
  }

  @Override
  public List<Versioned<Reminder>> listDue(
      Access access, ClinicId clinic, Collection<ReminderChannel> channels, int limit) {
    access.to(clinic);
    List<String> names = channels.stream().map(Reads::name).toList();
    return bound.with(sql -> sql.selectFrom(SCHEDULING_REMINDER)
        .where(of(clinic))
        .and(SCHEDULING_REMINDER.STATE.eq(Reads.name(ReminderState.WAITING)))
        .and(SCHEDULING_REMINDER.NEXT_AT.le(BookingRows.utc(access.at())))
        .and(SCHEDULING_REMINDER.CHANNEL.in(names))
        .orderBy(SCHEDULING_REMINDER.UNTIL_AT, SCHEDULING_REMINDER.REMINDER_ID)
        .limit(limit)
        .fetch(ReminderRows::versioned));
  }

  @Override
  public Map<ReminderState, Integer> count(NetworkAccess access) {
    Map<ReminderState, Integer> counts = new EnumMap<>(ReminderState.class);
    bound
        .with(sql -> sql.select(SCHEDULING_REMINDER.STATE, DSL.count())
            .from(SCHEDULING_REMINDER)
            .groupBy(SCHEDULING_REMINDER.STATE)
            .fetchMap(SCHEDULING_REMINDER.STATE, DSL.count()))
        .forEach(
            (state, number) -> counts.put(Reads.oneOf(ReminderState.class).apply(state), number));
    return counts;
  }

  @Override
  public int countLate(NetworkAccess access, Instant sendBefore) {
    return bound.with(sql -> sql.fetchCount(
        SCHEDULING_REMINDER,
        SCHEDULING_REMINDER
            .STATE
            .eq(Reads.name(ReminderState.WAITING))
            .and(SCHEDULING_REMINDER.SEND_AT.lt(BookingRows.utc(sendBefore)))));
  }

  private static Condition of(ClinicId clinic) {
    return SCHEDULING_REMINDER.CLINIC_ID.eq(clinic.value());
  }
}
