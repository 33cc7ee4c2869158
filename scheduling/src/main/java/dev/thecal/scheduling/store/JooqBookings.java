package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_BOOKING;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.booking.Cell;
import dev.thecal.scheduling.booking.PumpKey;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingBookingRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Bookings in SQL. */
final class JooqBookings implements Bookings {

  private static final List<String> REFILLS = Arrays.stream(VisitType.values())
      .filter(VisitType::isRefill)
      .map(Reads::name)
      .toList();

  private final BoundContext bound;

  JooqBookings(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public void add(Access access, Booking booking) {
    access.to(booking.clinic());
    bound.with(sql -> {
      try {
        sql.insertInto(SCHEDULING_BOOKING).set(BookingRows.row(booking, 1)).execute();
      } catch (IntegrityConstraintViolationException e) {
        throw Refusal.notFound("patient", booking.patient().value());
      }
      JooqCells.take(sql, booking);
      return booking;
    });
  }

  @Override
  public long replace(Access access, Booking booking, long expectedVersion) {
    access.to(booking.clinic());
    return bound.with(sql -> {
      int changed = sql.update(SCHEDULING_BOOKING)
          .set(BookingRows.row(booking, expectedVersion + 1))
          .where(is(booking.clinic(), booking.id()))
          .and(SCHEDULING_BOOKING.ROW_VERSION.eq(expectedVersion))
          .execute();
      if (changed == 0) {
        throw Refusal.stale("booking \"" + booking.id() + "\"");
      }
      JooqCells.free(sql, booking);
      JooqCells.take(sql, booking);
      return expectedVersion + 1;
    });
  }

  @Override
  public Optional<Versioned<Booking>> find(Access access, ClinicId clinic, String bookingId) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_BOOKING)
        .where(is(clinic, bookingId))
        .fetchOptional(JooqBookings::versioned));
  }

  @Override
  public List<Versioned<Booking>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_BOOKING)
        .where(SCHEDULING_BOOKING.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_BOOKING.PATIENT_ID.eq(patient.value()))
        .orderBy(SCHEDULING_BOOKING.STARTS_AT, SCHEDULING_BOOKING.BOOKING_ID)
        .fetch(JooqBookings::versioned));
  }

  @Override
  public List<Versioned<Booking>> listBetween(
      Access access, ClinicId clinic, Instant from, Instant to) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_BOOKING)
        .where(SCHEDULING_BOOKING.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_BOOKING.STARTS_AT.ge(BookingRows.utc(from)))
        .and(SCHEDULING_BOOKING.STARTS_AT.lt(BookingRows.utc(to)))
        .orderBy(SCHEDULING_BOOKING.STARTS_AT, SCHEDULING_BOOKING.BOOKING_ID)
        .fetch(JooqBookings::versioned));
  }

  @Override
  public Map<PumpKey, Booking> nextRefills(
      Access access, ClinicId clinic, Collection<PatientId> patients, Instant from) {
    access.to(clinic);
    List<String> ids = patients.stream().map(PatientId::value).toList();
    Map<PumpKey, Booking> next = new HashMap<>();
    bound
        .with(sql -> sql.selectFrom(SCHEDULING_BOOKING)
            .where(SCHEDULING_BOOKING.CLINIC_ID.eq(clinic.value()))
            .and(SCHEDULING_BOOKING.PATIENT_ID.in(ids))
            .and(SCHEDULING_BOOKING.STARTS_AT.ge(BookingRows.utc(from)))
            .and(SCHEDULING_BOOKING.STATE.eq(Reads.name(BookingState.BOOKED)))
            .and(SCHEDULING_BOOKING.VISIT_TYPE.in(REFILLS))
            .orderBy(SCHEDULING_BOOKING.STARTS_AT, SCHEDULING_BOOKING.BOOKING_ID)
            .fetch(BookingRows::booking))
        .forEach(booking -> booking
            .implantId()
            .ifPresent(
                implant -> next.putIfAbsent(new PumpKey(booking.patient(), implant), booking)));
    return Map.copyOf(next);
  }

  @Override
  public Set<String> takers(Access access, BookingRequest request) {
    access.to(request.clinic());
    return bound.with(sql -> JooqCells.takers(sql, request, access.at()));
  }

  @Override
  public List<Versioned<Booking>> listSeries(Access access, ClinicId clinic, String series) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_BOOKING)
        .where(SCHEDULING_BOOKING.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_BOOKING.SERIES_ID.eq(series))
        .orderBy(SCHEDULING_BOOKING.STARTS_AT, SCHEDULING_BOOKING.BOOKING_ID)
        .fetch(JooqBookings::versioned));
  }

  @Override
  public List<Versioned<Booking>> listUnresolved(Access access, ClinicId clinic, Instant by) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_BOOKING)
        .where(SCHEDULING_BOOKING.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_BOOKING.STARTS_AT.lt(BookingRows.utc(by)))
        .and(SCHEDULING_BOOKING.ENDS_AT.le(BookingRows.utc(by)))
        .and(SCHEDULING_BOOKING.STATE.in(
            Reads.name(BookingState.BOOKED), Reads.name(BookingState.ARRIVED)))
        .orderBy(SCHEDULING_BOOKING.STARTS_AT, SCHEDULING_BOOKING.BOOKING_ID)
        .fetch(JooqBookings::versioned));
  }

  @Override
  public Set<Cell> taken(
      Access access, ClinicId clinic, Collection<String> resources, Instant from, Instant to) {
    access.to(clinic);
    return bound.with(sql -> JooqCells.taken(sql, clinic, resources, from, to, access.at()));
  }

  private static Condition is(ClinicId clinic, String bookingId) {
    return SCHEDULING_BOOKING
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_BOOKING.BOOKING_ID.eq(bookingId));
  }

  private static Versioned<Booking> versioned(SchedulingBookingRecord row) {
    return new Versioned<>(BookingRows.booking(row), row.getRowVersion());
  }
}
