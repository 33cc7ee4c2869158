package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingOrigin;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.Dues;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Books one visit of a kept plan, if neither chart nor calendar has changed since. */
public final class VisitAcceptance {

  private final ProposalRecords records;
  private final Dues dues;
  private final BookingDesk desk;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public VisitAcceptance(
      ProposalRecords records,
      Dues dues,
      BookingDesk desk,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.dues = dues;
    this.desk = desk;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * @throws Refusal CONFLICT {@code proposal-stale} with what changed, {@code proposal-visit-decided}, or as {@link
   *     BookingDesk#book}
   */
  ProposalVisit accept(Access access, Acceptance wanted, ProposalVisit visit) {
    return switch (visit.state()) {
      case ACCEPTED -> visit;
      case REJECTED -> throw decided();
      case OPEN -> transactions.call(() -> book(access, wanted, visit));
    };
  }

  private ProposalVisit book(Access access, Acceptance wanted, ProposalVisit visit) {
    // the lock comes first: no window moves between this look and the booking
    List<Due> now = dues.lock(access, wanted.clinic(), visit.visit().patient());
    changed(visit.visit(), now).ifPresent(text -> {
      throw stale("the chart", text);
    });
    Booking booking = booking(access, wanted, visit.visit());
    var decision = new ProposalVisit.Decision(access.actor().id(), access.at(), wanted.reason());
    ProposalVisit accepted = visit.accepted(booking.id(), decision);
    if (!records.decide(access, wanted.clinic(), accepted)) {
      throw decided();
    }
    audit.record(
        access,
        wanted.clinic(),
        "refill-plan-visit-accepted",
        "refill-proposal/" + wanted.proposal(),
        "patient/" + visit.visit().patient() + ", booking/" + booking.id());
    return accepted;
  }

  private Booking booking(Access access, Acceptance wanted, ProposedVisit visit) {
    var request = new BookingRequest(
        wanted.clinic(), visit.patient(), VisitType.REFILL, visit.slot(), wanted.reason());
    try {
      return desk.book(access, request.setting(wanted.overrides()).by(BookingOrigin.How.PROPOSAL))
          .value();
    } catch (Refusal refusal) {
      throw calendarChanged(refusal)
          ? stale("the calendar", String.valueOf(refusal.getMessage()))
          : refusal;
    }
  }

  /** A slot that was free and sound when the plan was made is so no more. */
  private static boolean calendarChanged(Refusal refusal) {
    return switch (refusal.code()) {
      case "slot-taken", "clinician-absent", "clinician-not-qualified" -> true;
      default ->
        refusal.problems().stream()
            .anyMatch(problem ->
                refusal.kind() == Refusal.Kind.INVALID && problem.pointer().startsWith("/slot"));
    };
  }

  /** What has changed in the chart since the plan was made; empty: nothing. Reads only. */
  Optional<String> stale(Access access, ClinicId clinic, ProposalVisit visit) {
    return changed(visit.visit(), dues.list(access, clinic, visit.visit().patient()));
  }

  private static Optional<String> changed(ProposedVisit visit, List<Due> now) {
    Optional<Due> pump =
        now.stream().filter(due -> due.implantId().equals(visit.implantId())).findFirst();
    if (pump.isEmpty()) {
      return Optional.of("the pump \"" + visit.implantId() + "\" is no longer on the refill list");
    }
    List<String> changes = visit.window().changesTo(WindowDays.of(pump.get().window()));
    return changes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", changes));
  }

  private static Refusal stale(String what, String text) {
    return Refusal.conflict(
        "proposal-stale",
        what + " has changed since this plan was made: " + text + ". Make a new plan.");
  }

  static Refusal decided() {
    return Refusal.conflict(
        "proposal-visit-decided",
        "somebody has decided about this visit before; read the proposal again");
  }
}
