package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Ids;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Books visits that repeat by a rule. A refill never does: its day is computed from the last fill. */
public final class SeriesDesk {

  private final BookingGate gate;
  private final Bookings bookings;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public SeriesDesk(
      BookingGate gate, Bookings bookings, AuditTrail audit, Transactions transactions) {
    this.gate = gate;
    this.bookings = bookings;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * What the rule gives, each visit with what stands in its way. Books nothing.
   *
   * @throws Refusal INVALID for a rule that cannot be used, NOT_ALLOWED {@code refill-in-series}
   */
  public List<SeriesRequest.Occurrence> preview(Access access, SeriesRequest request) {
    BookingRequest first = request.first();
    if (first.visitType().isRefill()) {
      throw Refusal.notAllowed(
          "refill-in-series",
          "a refill is due by what is in the pump, not by a rule; book the next one alone",
          List.of());
    }
    var zone = gate.zoneOf(access, first.clinic(), first.slot());
    Slot slot = first.slot();
    Duration length = Duration.between(slot.startsAt(), slot.endsAt());
    return Recurrence.starts(request.rule(), slot.startsAt(), zone).stream()
        .map(start ->
            new Slot(slot.siteId(), slot.roomId(), slot.clinicianId(), start, start.plus(length)))
        .map(one ->
            new SeriesRequest.Occurrence(one, gate.objection(access, at(first, one), Set.of())))
        .toList();
  }

  /**
   * @throws Refusal as {@link #preview}; CONFLICT {@code series-conflict} that names the first visit that cannot be had,
   *     unless those may be skipped, and in any case if none can be had
   */
  public SeriesRequest.Booked book(Access access, SeriesRequest request) {
    String series = Ids.next();
    return transactions.call(() -> {
      List<SeriesRequest.Occurrence> all = preview(access, request);
      List<SeriesRequest.Occurrence> skipped =
          all.stream().filter(one -> one.objection().isPresent()).toList();
      if (skipped.size() == all.size() || (!request.skipConflicts() && !skipped.isEmpty())) {
        throw Refusal.conflict(
            "series-conflict",
            skipped.size() + " of " + all.size() + " visits cannot be had, the first at "
                + skipped.get(0).slot().startsAt() + ": "
                + skipped.get(0).objection().orElse(""));
      }
      var booked = new ArrayList<Booking>();
      for (SeriesRequest.Occurrence one : all) {
        if (one.objection().isEmpty()) {
          booked.add(book(access, at(request.first(), one.slot()), series));
        }
      }
      audit.record(
          access,
          request.first().clinic(),
          "series-booked",
          "series/" + series,
          "patient/" + request.first().patient() + ", " + booked.size() + " visits by "
              + request.rule());
      return new SeriesRequest.Booked(series, booked, skipped);
    });
  }

  private Booking book(Access access, BookingRequest request, String series) {
    String id = Ids.next();
    BookingGate.Passed passed = gate.check(access, request, id);
    Booking booking = BookingDesk.booking(access, request, id, passed, Optional.empty());
    Booking one = booking.with(booking.origin().inSeries(series));
    bookings.add(access, one);
    return one;
  }

  private static BookingRequest at(BookingRequest first, Slot slot) {
    return new BookingRequest(
        first.clinic(),
        first.patient(),
        first.visitType(),
        slot,
        first.reason(),
        first.overrides(),
        BookingOrigin.How.SERIES);
  }
}
