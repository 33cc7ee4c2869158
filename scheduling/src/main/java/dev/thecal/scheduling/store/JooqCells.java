package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_CELL;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.Cell;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingCellRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The slot constraint: the primary key of the cells says who was first. */
final class JooqCells {

  /** One visit at a time; more lanes are for deliberate overbooking. */
  private static final int ONLY_LANE = 0;

  private JooqCells() {}

  /**
   * Takes the cells of a booking, in their order; none if it is cancelled.
   *
   * @throws Refusal CONFLICT {@code slot-taken}; the transaction can only roll back then
   */
  static void take(DSLContext sql, Booking booking) {
    if (booking.state() == BookingState.CANCELLED) {
      return;
    }
    List<SchedulingCellRecord> rows =
        Cell.of(booking.slot(), booking.patient(), booking.visitType().buffer()).stream()
            .map(cell -> row(booking, cell))
            .toList();
    try {
      sql.insertInto(SCHEDULING_CELL).set(rows).execute();
    } catch (IntegrityConstraintViolationException e) {
      throw Refusal.conflict(
          "slot-taken",
          "the room, the clinician or the patient is taken at " + booking.slot().startsAt());
    }
  }

  static void free(DSLContext sql, Booking booking) {
    sql.deleteFrom(SCHEDULING_CELL)
        .where(SCHEDULING_CELL.CLINIC_ID.eq(booking.clinic().value()))
        .and(SCHEDULING_CELL.BOOKING_ID.eq(booking.id()))
        .execute();
  }

  static Set<Cell> taken(
      DSLContext sql, ClinicId clinic, Collection<String> resources, Instant from, Instant to) {
    return sql.select(SCHEDULING_CELL.RESOURCE_ID, SCHEDULING_CELL.CELL_START)
        .from(SCHEDULING_CELL)
        .where(SCHEDULING_CELL.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_CELL.RESOURCE_ID.in(resources))
        .and(SCHEDULING_CELL.CELL_START.ge(BookingRows.utc(from)))
        .and(SCHEDULING_CELL.CELL_START.lt(BookingRows.utc(to)))
        .fetchSet(row -> new Cell(row.value1(), row.value2().toInstant()));
  }

  private static SchedulingCellRecord row(Booking booking, Cell cell) {
    return new SchedulingCellRecord(
        booking.clinic().value(),
        cell.resource(),
        BookingRows.utc(cell.start()),
        ONLY_LANE,
        booking.id());
  }
}
