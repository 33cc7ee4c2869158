package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_CALENDAR_EXCEPTION;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.calendar.CalendarException;
import dev.thecal.scheduling.calendar.CalendarExceptions;
import dev.thecal.scheduling.calendar.NotedException;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingCalendarExceptionRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Calendar exceptions in SQL. */
final class JooqCalendarExceptions implements CalendarExceptions {

  private final BoundContext bound;

  JooqCalendarExceptions(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, NotedException noted) {
    access.to(noted.exception().clinic());
    return bound.with(sql -> sql.insertInto(SCHEDULING_CALENDAR_EXCEPTION)
            .set(row(noted, 1))
            .onConflictDoNothing()
            .execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, NotedException noted, long expectedVersion) {
    access.to(noted.exception().clinic());
    return bound.with(sql -> sql.update(SCHEDULING_CALENDAR_EXCEPTION)
            .set(row(noted, expectedVersion + 1))
            .where(is(noted.exception().clinic(), noted.exception().id()))
            .and(SCHEDULING_CALENDAR_EXCEPTION.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public Optional<Versioned<NotedException>> find(Access access, ClinicId clinic, String id) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_CALENDAR_EXCEPTION)
        .where(is(clinic, id))
        .fetchOptional(row -> new Versioned<>(noted(row), row.getRowVersion())));
  }

  @Override
  public List<NotedException> list(Access access, ClinicId clinic, LocalDate endingFrom) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_CALENDAR_EXCEPTION)
        .where(SCHEDULING_CALENDAR_EXCEPTION.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_CALENDAR_EXCEPTION.TO_ON.ge(endingFrom))
        .orderBy(
            SCHEDULING_CALENDAR_EXCEPTION.RECORDED_AT, SCHEDULING_CALENDAR_EXCEPTION.EXCEPTION_ID)
        .fetch(JooqCalendarExceptions::noted));
  }

  private static Condition is(ClinicId clinic, String id) {
    return SCHEDULING_CALENDAR_EXCEPTION
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_CALENDAR_EXCEPTION.EXCEPTION_ID.eq(id));
  }

  private static SchedulingCalendarExceptionRecord row(NotedException noted, long version) {
    CalendarException exception = noted.exception();
    var row = new SchedulingCalendarExceptionRecord();
    row.setClinicId(exception.clinic().value());
    row.setExceptionId(exception.id());
    row.setRowVersion(version);
    row.setKind(Reads.name(exception.subject().kind()));
    row.setFromOn(exception.from());
    row.setToOn(exception.to());
    row.setBody(Json.write(exception));
    row.setRecordedBy(noted.recordedBy());
    row.setRecordedAt(noted.recordedAt().atOffset(ZoneOffset.UTC));
    row.setWithdrawnReason(noted.withdrawnReason().orElse(null));
    return row;
  }

  private static NotedException noted(SchedulingCalendarExceptionRecord row) {
    return new NotedException(
        Json.read(row.getBody(), CalendarException.class),
        row.getRecordedBy(),
        row.getRecordedAt().toInstant(),
        Optional.ofNullable(row.getWithdrawnReason()));
  }
}
