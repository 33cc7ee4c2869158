package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_CELL;
import static org.jooq.impl.DSL.max;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.Cell;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingCellRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The slot constraint: the primary key of the cells says who was first. */
final class JooqCells {

  /** One visit at a time; one more is deliberate overbooking. */
  private static final int LANES = 2;

  private JooqCells() {}

  /**
   * Takes the cells of a booking, in their order; none if it occupies nothing.
   *
   * @throws Refusal CONFLICT {@code slot-taken}; the transaction can only roll back then
   */
  static void take(DSLContext sql, Booking booking) {
    if (!booking.state().occupies()) {
      return;
    }
    List<Cell> cells =
        Cell.of(booking.slot(), booking.patient(), booking.visitType().buffer());
    sql.deleteFrom(SCHEDULING_CELL)
        .where(among(booking.clinic(), cells))
        .and(SCHEDULING_CELL.HELD_UNTIL.le(BookingRows.utc(booking.changedAt())))
        .execute();
    Map<String, Integer> lanes =
        booking.origin().overbooks() ? nextLanes(sql, booking, cells) : Map.of();
    List<SchedulingCellRecord> rows = cells.stream()
        .map(cell -> row(booking, cell, lanes.getOrDefault(cell.resource(), 0)))
        .toList();
    try {
      sql.insertInto(SCHEDULING_CELL).set(rows).execute();
    } catch (IntegrityConstraintViolationException e) {
      throw taken(booking);
    }
  }

  /** The patient is never in two places, however much is overbooked. */
  private static Map<String, Integer> nextLanes(DSLContext sql, Booking booking, List<Cell> cells) {
    var lanes = new HashMap<String, Integer>();
    sql.select(SCHEDULING_CELL.RESOURCE_ID, max(SCHEDULING_CELL.LANE))
        .from(SCHEDULING_CELL)
        .where(among(booking.clinic(), cells))
        .and(SCHEDULING_CELL.RESOURCE_ID.ne(Cell.of(booking.patient())))
        .groupBy(SCHEDULING_CELL.RESOURCE_ID)
        .forEach(row -> lanes.put(row.value1(), row.value2() + 1));
    if (lanes.values().stream().anyMatch(lane -> lane >= LANES)) {
      throw taken(booking);
    }
    return lanes;
  }

  private static Refusal taken(Booking booking) {
    return Refusal.conflict(
        "slot-taken",
        "the room, the clinician or the patient is taken at " + booking.slot().startsAt());
  }

  static void free(DSLContext sql, Booking booking) {
    sql.deleteFrom(SCHEDULING_CELL)
        .where(SCHEDULING_CELL.CLINIC_ID.eq(booking.clinic().value()))
        .and(SCHEDULING_CELL.BOOKING_ID.eq(booking.id()))
        .execute();
  }

  static Set<String> takers(DSLContext sql, BookingRequest request, Instant at) {
    List<Cell> cells =
        Cell.of(request.slot(), request.patient(), request.visitType().buffer());
    var wanted = Set.copyOf(cells);
    // the patient is free in the buffer, which the range does not know
    return sql
        .selectFrom(SCHEDULING_CELL)
        .where(among(request.clinic(), cells))
        .and(counts(at))
        .fetch()
        .stream()
        .filter(row ->
            wanted.contains(new Cell(row.getResourceId(), row.getCellStart().toInstant())))
        .map(SchedulingCellRecord::getBookingId)
        .collect(Collectors.toUnmodifiableSet());
  }

  static Set<Cell> taken(
      DSLContext sql,
      ClinicId clinic,
      Collection<String> resources,
      Instant from,
      Instant to,
      Instant at) {
    return sql.select(SCHEDULING_CELL.RESOURCE_ID, SCHEDULING_CELL.CELL_START)
        .from(SCHEDULING_CELL)
        .where(SCHEDULING_CELL.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_CELL.RESOURCE_ID.in(resources))
        .and(SCHEDULING_CELL.CELL_START.ge(BookingRows.utc(from)))
        .and(SCHEDULING_CELL.CELL_START.lt(BookingRows.utc(to)))
        .and(counts(at))
        .fetchSet(row -> new Cell(row.value1(), row.value2().toInstant()));
  }

  /** A hold whose time is over takes nothing. */
  private static Condition counts(Instant at) {
    return SCHEDULING_CELL
        .HELD_UNTIL
        .isNull()
        .or(SCHEDULING_CELL.HELD_UNTIL.gt(BookingRows.utc(at)));
  }

  /** Cells of the same resources between the first and the last of these. */
  private static Condition among(ClinicId clinic, List<Cell> cells) {
    Instant from = cells.stream().map(Cell::start).min(Instant::compareTo).orElseThrow();
    Instant to = cells.stream().map(Cell::start).max(Instant::compareTo).orElseThrow();
    return SCHEDULING_CELL
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_CELL.RESOURCE_ID.in(
            cells.stream().map(Cell::resource).distinct().sorted().toList()))
        .and(SCHEDULING_CELL.CELL_START.between(BookingRows.utc(from), BookingRows.utc(to)));
  }

  private static SchedulingCellRecord row(Booking booking, Cell cell, int lane) {
    return new SchedulingCellRecord(
        booking.clinic().value(),
        cell.resource(),
        BookingRows.utc(cell.start()),
        lane,
        booking.id(),
        booking.heldUntil().map(BookingRows::utc).orElse(null));
  }
}
