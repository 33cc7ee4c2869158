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
import dev.thecal.scheduling.due.Dues;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Finds, books, moves and cancels visits. The database gives each slot away once. */
public final class BookingDesk {

  /** How far a refused booking looks for other slots. */
  private static final int LOOK_AHEAD_DAYS = 28;

  private final Calendars calendars;
  private final Bookings bookings;
  private final SlotFinder finder;
  private final SlotCheck slots;
  private final RefillRule refills;
  private final VisitNeedsRecords needs;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public BookingDesk(
      Calendars calendars,
      Bookings bookings,
      Dues dues,
      VisitNeedsRecords needs,
      AuditTrail audit,
      Transactions transactions) {
    this.calendars = calendars;
    this.bookings = bookings;
    this.finder = new SlotFinder(calendars, bookings, dues, needs);
    this.slots = new SlotCheck(calendars);
    this.refills = new RefillRule(dues, bookings);
    this.needs = needs;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Free slots in order of time, for a refill only inside the pump's window.
   *
   * @throws Refusal NOT_ALLOWED {@code no-pump} if a refill is looked for and no pump is in the body
   */
  public List<Slot> findSlots(Access access, SlotSearch search) {
    return finder.find(access, search);
  }

  /**
   * Slots to offer instead of one that could not be had, from its day on. To be called after the failed
   * transaction, never in it.
   */
  public List<Slot> nextFree(Access access, BookingRequest request, int limit) {
    LocalDate from = LocalDate.ofInstant(
        request.slot().startsAt(), zoneOf(access, request.clinic(), request.slot()));
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
   *     outside-refill-window}, {@code needs-review}, {@code no-pump} or {@code clinician-not-qualified}; INVALID for a slot
   *     that the clinic does not have; NOT_FOUND for an unknown patient
   */
  public Versioned<Booking> book(Access access, BookingRequest request) {
    access.to(request.clinic());
    SiteCalendar site = siteOf(access, request);
    String id = Ids.next();
    return transactions.call(() -> {
      Optional<Due> pump = refills.check(access, request, id, site);
      SlotCheck.clinician(site, request.visitType(), request.slot(), pump.flatMap(Due::pumpBrand));
      Booking booking = booking(access, request, id, pump.map(Due::implantId));
      bookings.add(access, booking);
      record(access, booking, "visit-booked", request.reason().orElse(""));
      return new Versioned<>(booking, 1);
    });
  }

  /**
   * Gives the slot back; the booking stays on record.
   *
   * @throws Refusal STALE, NOT_FOUND, or CONFLICT {@code booking-cancelled} if it was cancelled before
   */
  public Versioned<Booking> cancel(Access access, BookingChange change) {
    return transactions.call(() -> {
      Booking cancelled = current(access, change).cancelled(access.at(), change.reason());
      long version = bookings.replace(access, cancelled, change.expectedVersion());
      record(access, cancelled, "visit-cancelled", change.reason());
      return new Versioned<>(cancelled, version);
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
      Booking old = current(access, change);
      var request = new BookingRequest(
          old.clinic(), old.patient(), old.visitType(), to, Optional.of(change.reason()));
      SiteCalendar site = siteOf(access, request);
      Optional<Due> pump = refills.check(access, request, old.id(), site);
      SlotCheck.clinician(site, old.visitType(), to, pump.flatMap(Due::pumpBrand));
      Booking moved = old.movedTo(to, access.at(), change.reason());
      long version = bookings.replace(access, moved, change.expectedVersion());
      record(
          access, moved, "visit-moved", "from " + old.slot().startsAt() + ": " + change.reason());
      return new Versioned<>(moved, version);
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

  private Booking current(Access access, BookingChange change) {
    Booking booking = get(access, change.clinic(), change.bookingId()).value();
    if (booking.state() == BookingState.CANCELLED) {
      throw Refusal.conflict("booking-cancelled", "the visit was cancelled; book a new one");
    }
    return booking;
  }

  private ZoneId zoneOf(Access access, ClinicId clinic, Slot slot) {
    List<SiteCalendar> sites = calendars.sites(access, clinic);
    return sites.stream()
        .filter(site -> site.siteId().equals(slot.siteId()))
        .findFirst()
        .orElse(sites.get(0))
        .zone();
  }

  private SiteCalendar siteOf(Access access, BookingRequest request) {
    return slots.site(
        access,
        request.clinic(),
        request.visitType(),
        needs.lengthOf(access, request.clinic(), request.patient(), request.visitType()),
        request.slot());
  }

  /**
   * Visits that stand although the clinic's calendar no longer has room for them: they are kept and reported, never
   * moved silently.
   */
  public List<Booking> listDisplaced(Access access, CalendarException exception) {
    List<SiteCalendar> sites = calendars.sites(access, exception.clinic());
    // a day more on either side covers every zone
    var from = exception.from().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var to = exception.to().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    return bookings.listBetween(access, exception.clinic(), from, to).stream()
        .map(Versioned::value)
        .filter(booking -> booking.state() == BookingState.BOOKED)
        .filter(booking -> booking.slot().startsAt().isAfter(access.at()))
        .filter(booking -> Displacement.displaces(exception, booking, sites))
        .toList();
  }

  private static Booking booking(
      Access access, BookingRequest request, String id, Optional<String> implantId) {
    return new Booking(
        request.clinic(),
        id,
        request.patient(),
        implantId,
        request.visitType(),
        request.slot(),
        BookingState.BOOKED,
        id,
        0,
        access.actor().id(),
        access.at(),
        access.at(),
        request.reason());
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
