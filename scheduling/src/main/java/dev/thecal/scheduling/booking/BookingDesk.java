package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.scheduling.calendar.CalendarException;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.due.Due;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Finds, holds, books, moves and cancels visits. The database gives each slot away once. */
public final class BookingDesk {

  /** How far a refused booking looks for other slots. */
  private static final int LOOK_AHEAD_DAYS = 28;

  private static final Duration LONGEST_HOLD = Duration.ofMinutes(30);

  private final BookingGate gate;
  private final Calendars calendars;
  private final Bookings bookings;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public BookingDesk(
      BookingGate gate,
      Calendars calendars,
      Bookings bookings,
      AuditTrail audit,
      Transactions transactions) {
    this.gate = gate;
    this.calendars = calendars;
    this.bookings = bookings;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Free slots in order of time, for a refill only inside the pump's window.
   *
   * @throws Refusal NOT_ALLOWED {@code no-pump} if a refill is looked for and no pump is in the body
   */
  public List<Slot> findSlots(Access access, SlotSearch search) {
    return gate.find(access, search);
  }

  /**
   * Slots to offer instead of one that could not be had, from its day on. To be called after the failed
   * transaction, never in it.
   */
  public List<Slot> nextFree(Access access, BookingRequest request, int limit) {
    LocalDate from = LocalDate.ofInstant(
        request.slot().startsAt(), gate.zoneOf(access, request.clinic(), request.slot()));
    return findSlots(
        access,
        new SlotSearch(
            request.clinic(),
            request.patient(),
            request.visitType(),
            from,
            from.plusDays(LOOK_AHEAD_DAYS),
            limit,
            request.reason().isPresent()));
  }

  /**
   * @throws Refusal CONFLICT {@code slot-taken} or {@code refill-booked-already}; NOT_ALLOWED {@code
   *     outside-refill-window}, {@code needs-review}, {@code no-pump}, {@code clinician-not-qualified}, {@code
   *     clinician-absent}, {@code override-needs-role} or {@code patient-deceased}; INVALID for a slot that the clinic does not have; NOT_FOUND
   *     for an unknown patient
   */
  public Versioned<Booking> book(Access access, BookingRequest request) {
    return add(access, request, Optional.empty());
  }

  /**
   * Keeps a slot for somebody who is still deciding. Once its time is over the slot is free again for everybody.
   *
   * @param length up to 30 minutes
   * @throws Refusal as {@link #book}
   */
  public Versioned<Booking> hold(Access access, BookingRequest request, Duration length) {
    if (length.isNegative() || length.isZero() || length.compareTo(LONGEST_HOLD) > 0) {
      throw Refusal.invalid(
          "/minutes", "1 to " + LONGEST_HOLD.toMinutes() + " minutes, was " + length.toMinutes());
    }
    return add(access, request, Optional.of(access.at().plus(length)));
  }

  /**
   * Makes a hold a booking; every rule is looked at once more.
   *
   * @throws Refusal as {@link #book}, STALE, or CONFLICT {@code hold-expired} or {@code not-held}
   */
  public Versioned<Booking> confirm(
      Access access, ClinicId clinic, String bookingId, long expectedVersion) {
    return transactions.call(() -> {
      Booking held = get(access, clinic, bookingId).value();
      if (held.state() != BookingState.HELD) {
        throw Refusal.conflict("not-held", "this booking is no hold; there is nothing to confirm");
      }
      if (held.expired(access.at())) {
        throw expired();
      }
      gate.rules(
          access,
          requestOf(held, held.slot(), held.note()).setting(held.origin().setAside()),
          held.id());
      return change(access, held.confirmed(access.at()), expectedVersion, "visit-booked", "held");
    });
  }

  /**
   * Gives the slot back; the booking stays on record.
   *
   * @throws Refusal STALE, NOT_FOUND, or CONFLICT {@code booking-cancelled} or {@code booking-closed}
   */
  public Versioned<Booking> cancel(Access access, BookingChange change) {
    return transactions.call(() -> {
      Booking cancelled = open(access, change).cancelled(access.at(), change.reason());
      return change(
          access, cancelled, change.expectedVersion(), "visit-cancelled", change.reason());
    });
  }

  /**
   * Takes another slot instead, or keeps the old one if the new one is not to be had. The reason counts
   * for a day outside the refill window as well.
   *
   * @throws Refusal as {@link #book} and {@link #cancel}
   */
  public Versioned<Booking> move(Access access, BookingChange change, Slot to) {
    return transactions.call(() -> {
      Booking old = open(access, change);
      if (old.expired(access.at())) {
        throw expired();
      }
      BookingRequest request =
          requestOf(old, to, Optional.of(change.reason())).setting(change.overrides());
      BookingGate.Passed passed = gate.check(access, request, old.id());
      Booking moved = passed
          .override()
          .map(newer -> old.with(old.origin().with(newer)))
          .orElse(old)
          .movedTo(to, access.at(), change.reason());
      return change(
          access,
          moved,
          change.expectedVersion(),
          "visit-moved",
          "from " + old.slot().startsAt() + ": " + change.reason());
    });
  }

  /**
   * @throws Refusal NOT_FOUND if this clinic has no such booking
   */
  public Versioned<Booking> get(Access access, ClinicId clinic, String bookingId) {
    return bookings
        .find(access, clinic, bookingId)
        .orElseThrow(() -> Refusal.notFound("booking", bookingId));
  }

  /** All of a patient, cancelled ones too, by time. */
  public List<Versioned<Booking>> list(Access access, ClinicId clinic, PatientId patient) {
    return bookings.list(access, clinic, patient);
  }

  /**
   * Visits that stand although the clinic's calendar no longer has room for them: they are kept and reported, never
   * moved silently.
   */
  public List<Booking> listDisplaced(Access access, CalendarException exception) {
    List<SiteCalendar> sites = calendars.sites(access, exception.clinic());
    // a day more on either side covers every zone
    Instant from = exception.from().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = exception.to().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    return bookings.listBetween(access, exception.clinic(), from, to).stream()
        .map(Versioned::value)
        .filter(booking -> booking.state() == BookingState.BOOKED)
        .filter(booking -> booking.slot().startsAt().isAfter(access.at()))
        .filter(booking -> Displacement.displaces(exception, booking, sites))
        .toList();
  }

  /** What booking this visit there again would ask for. */
  static BookingRequest requestOf(Booking booking, Slot slot, Optional<String> reason) {
    return new BookingRequest(
        booking.clinic(), booking.patient(), booking.visitType(), slot, reason);
  }

  private Versioned<Booking> add(
      Access access, BookingRequest request, Optional<Instant> heldUntil) {
    String id = Ids.next();
    return transactions.call(() -> {
      BookingGate.Passed passed = gate.check(access, request, id);
      Booking booking = booking(access, request, id, passed, heldUntil);
      bookings.add(access, booking);
      String action = heldUntil.isPresent() ? "visit-held" : "visit-booked";
      record(access, booking, action, request.reason().orElse(""));
      return new Versioned<>(booking, 1);
    });
  }

  private Versioned<Booking> change(
      Access access, Booking changed, long expectedVersion, String action, String detail) {
    long version = bookings.replace(access, changed, expectedVersion);
    record(access, changed, action, detail);
    return new Versioned<>(changed, version);
  }

  private Booking open(Access access, BookingChange change) {
    Booking booking = get(access, change.clinic(), change.bookingId()).value();
    if (booking.state() == BookingState.CANCELLED) {
      throw Refusal.conflict("booking-cancelled", "this booking was cancelled; book anew");
    }
    if (!booking.isOpen()) {
      throw Refusal.conflict(
          "booking-closed", "this visit has begun or is over; book another one instead");
    }
    return booking;
  }

  private static Refusal expired() {
    return Refusal.conflict("hold-expired", "the slot was held too long ago; take it anew");
  }

  static Booking booking(
      Access access,
      BookingRequest request,
      String id,
      BookingGate.Passed passed,
      Optional<Instant> heldUntil) {
    return new Booking(
        request.clinic(),
        id,
        request.patient(),
        passed.pump().map(Due::implantId),
        request.visitType(),
        request.slot(),
        heldUntil.isPresent() ? BookingState.HELD : BookingState.BOOKED,
        id,
        0,
        access.actor().id(),
        access.at(),
        access.at(),
        request.reason(),
        heldUntil,
        BookingOrigin.of(request.how(), passed.override()));
  }

  private void record(Access access, Booking booking, String action, String detail) {
    String what = booking.visitType().name() + " at " + booking.slot().startsAt();
    audit.record(
        access,
        booking.clinic(),
        action,
        "booking/" + booking.id(),
        "patient/" + booking.patient() + " " + what + (detail.isEmpty() ? "" : ", " + detail));
  }
}
