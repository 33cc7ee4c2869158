package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_BOOKING;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_DUE;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Reads;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.reminder.ReminderReads;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What patients may have to be told, in SQL. */
final class JooqReminderReads implements ReminderReads {

  private final BoundContext bound;

  JooqReminderReads(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public List<Booking> visits(Access access, ClinicId clinic, Instant from, Instant to) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_BOOKING)
        .where(SCHEDULING_BOOKING.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_BOOKING.STARTS_AT.ge(BookingRows.utc(from)))
        .and(SCHEDULING_BOOKING.STARTS_AT.lt(BookingRows.utc(to)))
        .and(SCHEDULING_BOOKING.STATE.eq(Reads.name(BookingState.BOOKED)))
        .orderBy(SCHEDULING_BOOKING.STARTS_AT, SCHEDULING_BOOKING.BOOKING_ID)
        .fetch(BookingRows::booking));
  }

  @Override
  public List<Due> pumps(Access access, ClinicId clinic, LocalDate from, LocalDate to) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_DUE)
        .where(SCHEDULING_DUE.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_DUE.LATEST_ON.between(from, to))
        .orderBy(SCHEDULING_DUE.LATEST_ON, SCHEDULING_DUE.PATIENT_ID, SCHEDULING_DUE.IMPLANT_ID)
        .fetch(JooqDues::due));
  }
}
