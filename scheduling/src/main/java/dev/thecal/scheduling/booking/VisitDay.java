package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of a visit on its day. A person says it; time alone never makes anybody a no-show. */
public final class VisitDay {

  private static final Duration EARLIEST_ARRIVAL = Duration.ofHours(12);
  private static final int LONGEST_DAYS = 31;

  private final Bookings bookings;
  private final Set<VisitListener> listeners;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public VisitDay(
      Bookings bookings,
      Set<VisitListener> listeners,
      AuditTrail audit,
      Transactions transactions) {
    this.bookings = bookings;
    this.listeners = Set.copyOf(listeners);
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * The patient is here.
   *
   * @throws Refusal STALE, NOT_FOUND, CONFLICT {@code not-booked}, or INVALID more than 12 hours before the visit
   */
  public Versioned<Booking> arrive(Access access, ClinicId clinic, String id, long version) {
    return mark(access, new Mark(clinic, id, version, BookingState.ARRIVED, Optional.empty()));
  }

  /**
   * The visit has taken place.
   *
   * @throws Refusal as {@link #arrive}, and INVALID before the visit begins
   */
  public Versioned<Booking> complete(Access access, ClinicId clinic, String id, long version) {
    return mark(access, new Mark(clinic, id, version, BookingState.DONE, Optional.empty()));
  }

  /**
   * The patient did not come.
   *
   * @param note what is known about it
   * @throws Refusal as {@link #complete}
   */
  public Versioned<Booking> noShow(
      Access access, ClinicId clinic, String id, long version, Optional<String> note) {
    return mark(access, new Mark(clinic, id, version, BookingState.NO_SHOW, note));
  }

  /**
   * A mark was wrong: the visit is booked again, and unresolved if it is past.
   *
   * @throws Refusal STALE, NOT_FOUND, or CONFLICT {@code not-marked}, or {@code slot-taken} by somebody else since
   */
  public Versioned<Booking> takeBack(Access access, BookingChange change) {
    return mark(
        access,
        new Mark(
            change.clinic(),
            change.bookingId(),
            change.expectedVersion(),
            BookingState.BOOKED,
            Optional.of(change.reason())));
  }

  /** A refill visit was recorded at it: it has taken place, also a little before its time. */
  public void completeAsRecorded(Access access, Versioned<Booking> booking) {
    change(
        access,
        booking.value(),
        new Mark(
            booking.value().clinic(),
            booking.value().id(),
            booking.version(),
            BookingState.DONE,
            Optional.empty()));
  }

  /** Visits that are over and of which nobody has said what became, the oldest first. */
  public List<Versioned<Booking>> listUnresolved(Access access, ClinicId clinic) {
    return bookings.listUnresolved(access, clinic, access.at());
  }

  /**
   * All that begin in that time, by time; expired holds and cancelled ones too.
   *
   * @param from inclusive
   * @param to exclusive, at most 31 days after {@code from}
   */
  public List<Versioned<Booking>> listBetween(
      Access access, ClinicId clinic, Instant from, Instant to) {
    if (to.isBefore(from) || to.isAfter(from.plus(Duration.ofDays(LONGEST_DAYS)))) {
      throw Refusal.invalid(
          "/to", "the end must be after " + from + " and within " + LONGEST_DAYS + " days");
    }
    return bookings.listBetween(access, clinic, from, to);
  }

  private record Mark(
      ClinicId clinic, String id, long version, BookingState to, Optional<String> why) {}

  private Versioned<Booking> mark(Access access, Mark mark) {
    return transactions.call(() -> {
      Booking now = bookings
          .find(access, mark.clinic(), mark.id())
          .orElseThrow(() -> Refusal.notFound("booking", mark.id()))
          .value();
      requireMarkable(access, now, mark.to());
      return change(access, now, mark);
    });
  }

  private Versioned<Booking> change(Access access, Booking now, Mark mark) {
    return transactions.call(() -> {
      Booking marked = now.marked(mark.to(), access.at(), mark.why());
      long version = bookings.replace(access, marked, mark.version());
      audit.record(
          access,
          mark.clinic(),
          "visit-" + Reads.name(mark.to()),
          "booking/" + mark.id(),
          "patient/" + now.patient() + mark.why().map(why -> ", " + why).orElse(""));
      listeners.forEach(listener -> listener.marked(access, now, marked));
      return new Versioned<>(marked, version);
    });
  }

  private static void requireMarkable(Access access, Booking booking, BookingState to) {
    if (!before(to).contains(booking.state())) {
      throw Refusal.conflict(
          to == BookingState.BOOKED ? "not-marked" : "not-booked",
          "the visit is " + Reads.name(booking.state()) + ", so it cannot become "
              + Reads.name(to));
    }
    Instant earliest = to == BookingState.ARRIVED
        ? booking.slot().startsAt().minus(EARLIEST_ARRIVAL)
        : booking.slot().startsAt();
    if (to != BookingState.BOOKED && access.at().isBefore(earliest)) {
      throw Refusal.invalid(
          "/state",
          "the visit begins at " + booking.slot().startsAt() + " only; mark it from " + earliest
              + " on");
    }
  }

  /** What a visit must be before. */
  private static Set<BookingState> before(BookingState to) {
    return switch (to) {
      case ARRIVED, NO_SHOW -> EnumSet.of(BookingState.BOOKED);
      case DONE -> EnumSet.of(BookingState.BOOKED, BookingState.ARRIVED);
      case BOOKED -> EnumSet.of(BookingState.ARRIVED, BookingState.DONE, BookingState.NO_SHOW);
      case HELD, CANCELLED -> EnumSet.noneOf(BookingState.class);
    };
  }
}
