package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.Dues;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A refill falls into the pump's window, and a pump has one refill booked at a time. */
final class RefillRule {

  private final Dues dues;
  private final Bookings bookings;

  RefillRule(Dues dues, Bookings bookings) {
    this.dues = dues;
    this.bookings = bookings;
  }

  /**
   * Locks the window and checks the request against it; to be called in the booking's transaction.
   *
   * @param bookingId of the booking itself, which does not stand in its own way
   * @return the pump that is refilled; empty for other visits
   * @throws Refusal NOT_ALLOWED outside the window, CONFLICT if a refill is booked already
   */
  Optional<Due> check(Access access, BookingRequest request, String bookingId, SiteCalendar site) {
    if (!request.visitType().isRefill()) {
      return Optional.empty();
    }
    Due pump = dues.lock(access, request.clinic(), request.patient()).stream()
        .findFirst()
        .orElseThrow(RefillRule::noPump);
    window(access, request, pump, site);
    Booking other = bookings
        .nextRefills(access, request.clinic(), List.of(request.patient()), access.at())
        .get(new PumpKey(pump.patient(), pump.implantId()));
    if (other != null && !other.id().equals(bookingId)) {
      throw Refusal.conflict(
          "refill-booked-already",
          "a refill of this pump is booked for " + other.slot().startsAt() + " (booking \""
              + other.id() + "\"); move that one instead");
    }
    return Optional.of(pump);
  }

  /** Also for whoever only looks for a slot: times that cannot be booked are not offered. */
  static Refusal noPump() {
    return Refusal.notAllowed(
        "no-pump",
        "no pump of this patient is on the refill list. If none is in the body by the record, record the"
            + " implant first, or choose another type of visit; if the patient has died or gone to"
            + " another clinic, no refill is planned here, and a pump in the body stays a device duty",
        List.of());
  }

  private static void window(Access access, BookingRequest request, Due pump, SiteCalendar site) {
    LocalDate on = LocalDate.ofInstant(request.slot().startsAt(), site.zone());
    LocalDate today = LocalDate.ofInstant(access.at(), site.zone());
    RefillDay.judge(pump.window(), on, today)
        .filter(finding -> refused(finding, request))
        .ifPresent(finding -> {
          throw refusal("outside-refill-window", finding);
        });
    RefillDay.review(pump.window(), today)
        .filter(finding -> refused(finding, request))
        .ifPresent(finding -> {
          throw refusal("needs-review", finding);
        });
  }

  private static boolean refused(Finding finding, BookingRequest request) {
    return switch (finding.severity()) {
      case REFUSE -> true;
      case WARN ->
        RefillDay.isLate(finding) ? !request.allowsLate() : request.reason().isEmpty();
      case INFO -> false;
    };
  }

  private static Refusal refusal(String code, Finding finding) {
    boolean late = RefillDay.isLate(finding);
    boolean reason = finding.severity() == Severity.WARN;
    String cure = !reason
        ? " Choose an earlier day."
        : late
            ? " Choose an earlier day, or let somebody who decides about therapy book it late."
            : " A reason may allow it.";
    String pointer = !reason ? "/slot/startsAt" : late ? "/overrides" : "/reason";
    String text = finding.text() + cure;
    return Refusal.notAllowed(
        code, text, List.of(new InputProblem(pointer, text)), List.of(finding));
  }
}
