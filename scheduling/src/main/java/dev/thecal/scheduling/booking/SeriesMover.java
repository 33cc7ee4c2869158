package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves one visit of a series, this and the following ones, or all: first shown, then done as shown or not at all. */
public final class SeriesMover {

  private final BookingGate gate;
  private final Bookings bookings;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public SeriesMover(
      BookingGate gate, Bookings bookings, AuditTrail audit, Transactions transactions) {
    this.gate = gate;
    this.bookings = bookings;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * @throws Refusal NOT_FOUND, CONFLICT {@code booking-closed}, or NOT_ALLOWED {@code no-series} for a wider scope than one
   *     where the visit is in no series
   */
  public SeriesMove.Preview preview(Access access, SeriesMove move) {
    Versioned<Booking> base = bookings
        .find(access, move.clinic(), move.bookingId())
        .orElseThrow(() -> Refusal.notFound("booking", move.bookingId()));
    List<Versioned<Booking>> moving = moving(access, move, base);
    Set<String> own = moving.stream().map(one -> one.value().id()).collect(Collectors.toSet());
    Shift shift = new Shift(
        base.value().slot(),
        move.to(),
        gate.zoneOf(access, move.clinic(), base.value().slot()),
        gate.zoneOf(access, move.clinic(), move.to()));
    return SeriesMove.Preview.of(moving.stream()
        .map(one -> step(access, one, shift.of(one.value().slot()), own))
        .toList());
  }

  /**
   * @param digest of the preview
   * @throws Refusal as {@link #preview}; STALE if what would happen is no longer what the preview showed; CONFLICT
   *     {@code series-conflict} if one of the visits cannot be there, and then none is moved
   */
  public List<Versioned<Booking>> move(
      Access access, SeriesMove move, String digest, String reason) {
    return transactions.call(() -> {
      SeriesMove.Preview now = preview(access, move);
      if (!now.digest().equals(digest)) {
        throw Refusal.stale("what this move would do");
      }
      now.steps().stream()
          .filter(step -> step.objection().isPresent())
          .findFirst()
          .ifPresent(step -> {
            throw Refusal.conflict(
                "series-conflict",
                "no visit was moved: the one of " + step.from().startsAt() + " cannot be at "
                    + step.to().startsAt() + ", " + step.objection().orElse(""));
          });
      List<Versioned<Booking>> moved = new ArrayList<>();
      for (SeriesMove.Step step : inOrder(now.steps())) {
        moved.add(move(access, move, step, reason));
      }
      return List.copyOf(moved);
    });
  }

  /** Later ones first when they go forward, so that none runs into the old place of the next. */
  private static List<SeriesMove.Step> inOrder(List<SeriesMove.Step> steps) {
    var order = new ArrayList<>(steps);
    boolean forward =
        steps.stream().anyMatch(s -> s.to().startsAt().isAfter(s.from().startsAt()));
    if (forward) {
      Collections.reverse(order);
    }
    return order;
  }

  private Versioned<Booking> move(
      Access access, SeriesMove move, SeriesMove.Step step, String reason) {
    Booking old =
        bookings.find(access, move.clinic(), step.bookingId()).orElseThrow().value();
    gate.rules(access, BookingDesk.requestOf(old, step.to(), Optional.of(reason)), old.id());
    Booking moved = old.movedTo(step.to(), access.at(), reason);
    long version = bookings.replace(access, moved, step.version());
    audit.record(
        access,
        move.clinic(),
        "visit-moved",
        "booking/" + old.id(),
        "patient/" + old.patient() + " from " + step.from().startsAt() + ": " + reason);
    return new Versioned<>(moved, version);
  }

  private List<Versioned<Booking>> moving(Access access, SeriesMove move, Versioned<Booking> base) {
    if (base.value().state() != BookingState.BOOKED) {
      throw Refusal.conflict("booking-closed", "only a booked visit can be moved");
    }
    if (move.scope() == SeriesMove.Scope.ONE) {
      return List.of(base);
    }
    String series = base.value()
        .origin()
        .series()
        .orElseThrow(() -> Refusal.notAllowed(
            "no-series", "this visit is in no series; move it alone", List.of()));
    Instant from =
        move.scope() == SeriesMove.Scope.ALL ? access.at() : base.value().slot().startsAt();
    return bookings.listSeries(access, move.clinic(), series).stream()
        .filter(one -> one.value().state() == BookingState.BOOKED)
        .filter(one -> !one.value().slot().startsAt().isBefore(from))
        .toList();
  }

  private SeriesMove.Step step(Access access, Versioned<Booking> one, Slot to, Set<String> own) {
    Booking booking = one.value();
    BookingRequest request = BookingDesk.requestOf(booking, to, Optional.empty());
    Optional<String> objection =
        booking.visitType().isRefill() ? Optional.empty() : gate.objection(access, request, own);
    return new SeriesMove.Step(booking.id(), one.version(), booking.slot(), to, objection);
  }

  /** So many local days on, to the hour, place and person of the new slot. */
  private record Shift(Slot from, Slot to, ZoneId fromZone, ZoneId toZone) {

    Slot of(Slot other) {
      long days = ChronoUnit.DAYS.between(
          LocalDate.ofInstant(from.startsAt(), fromZone),
          LocalDate.ofInstant(to.startsAt(), toZone));
      Instant starts = LocalDate.ofInstant(other.startsAt(), fromZone)
          .plusDays(days)
          .atTime(LocalTime.ofInstant(to.startsAt(), toZone))
          .atZone(toZone)
          .toInstant();
      return new Slot(
          to.siteId(),
          to.roomId(),
          to.clinicianId(),
          starts,
          starts.plus(Duration.between(to.startsAt(), to.endsAt())));
    }
  }
}
