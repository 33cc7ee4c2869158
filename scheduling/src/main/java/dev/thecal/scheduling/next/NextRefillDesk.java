package dev.thecal.scheduling.next;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingOrigin;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.booking.PumpKey;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.VisitType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Proposed next refills: a person accepts one as it stands, or dismisses it. */
public final class NextRefillDesk {

  private final NextRefills proposals;
  private final Bookings bookings;
  private final BookingDesk desk;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public NextRefillDesk(
      NextRefills proposals,
      Bookings bookings,
      BookingDesk desk,
      AuditTrail audit,
      Transactions transactions) {
    this.proposals = proposals;
    this.bookings = bookings;
    this.desk = desk;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Names a pump's proposal. */
  public record Key(ClinicId clinic, PatientId patient, String implantId) {}

  /** Open proposals of pumps that have no refill booked, by the recommended day. */
  public List<NextRefill> list(Access access, ClinicId clinic) {
    List<NextRefill> open =
        proposals.listOpen(access, clinic).stream().map(Versioned::value).toList();
    var booked = bookings.nextRefills(
        access, clinic, open.stream().map(NextRefill::patient).distinct().toList(), access.at());
    return open.stream()
        .filter(one -> !booked.containsKey(new PumpKey(one.patient(), one.implantId())))
        .toList();
  }

  /**
   * @throws Refusal NOT_FOUND if nothing was proposed for this pump
   */
  public Versioned<NextRefill> get(Access access, Key key) {
    return proposals
        .find(access, key.clinic(), key.patient(), key.implantId())
        .orElseThrow(() -> Refusal.notFound("proposed refill of pump", key.implantId()));
  }

  /**
   * What accepting it would book.
   *
   * @throws Refusal CONFLICT {@code no-slot-proposed} or {@code proposal-closed}
   */
  public BookingRequest request(Access access, Key key, Optional<String> reason) {
    NextRefill open = open(access, key);
    Slot slot = open.slot().orElseThrow(() -> Refusal.conflict("no-slot-proposed", open.text()));
    return new BookingRequest(key.clinic(), key.patient(), VisitType.REFILL, slot, reason)
        .by(BookingOrigin.How.PROPOSAL);
  }

  /**
   * Books it as it stands.
   *
   * @param reason where the window needs one
   * @throws Refusal as {@link BookingDesk#book}, STALE, and as {@link #request}
   */
  public Versioned<Booking> accept(
      Access access, Key key, long expectedVersion, Optional<String> reason) {
    return transactions.call(() -> {
      Versioned<Booking> booked = desk.book(access, request(access, key, reason));
      close(
          access,
          key,
          expectedVersion,
          open(access, key)
              .closed(NextRefill.State.ACCEPTED, "booking " + booked.value().id()));
      return booked;
    });
  }

  /**
   * @throws Refusal NOT_FOUND, STALE, or CONFLICT {@code proposal-closed}
   */
  public Versioned<NextRefill> dismiss(
      Access access, Key key, long expectedVersion, String reason) {
    return transactions.call(() -> {
      NextRefill dismissed = open(access, key).closed(NextRefill.State.DISMISSED, reason);
      close(access, key, expectedVersion, dismissed);
      return new Versioned<>(dismissed, expectedVersion + 1);
    });
  }

  private NextRefill open(Access access, Key key) {
    NextRefill now = get(access, key).value();
    if (now.state() != NextRefill.State.OPEN) {
      throw Refusal.conflict("proposal-closed", "this proposal was accepted or dismissed before");
    }
    return now;
  }

  private void close(Access access, Key key, long expectedVersion, NextRefill closed) {
    if (!proposals.replace(access, closed, expectedVersion)) {
      throw Refusal.stale("proposed refill of pump \"" + key.implantId() + "\"");
    }
    audit.record(
        access,
        key.clinic(),
        "refill-proposal-" + Reads.name(closed.state()),
        "patient/" + key.patient() + "/next-refill/" + key.implantId(),
        closed.closedReason().orElse(""));
  }
}
