package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.Role;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.status.Living;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.Dues;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every rule that a visit must pass before the database is asked for its cells. */
public final class BookingGate {

  private final Calendars calendars;
  private final Bookings bookings;
  private final VisitNeedsRecords needs;
  private final OverrideRights rights;
  private final Living living;
  private final SlotFinder finder;
  private final SlotCheck slots;
  private final RefillRule refills;

  @Inject
  public BookingGate(
      Calendars calendars,
      Bookings bookings,
      Dues dues,
      VisitNeedsRecords needs,
      OverrideRights rights,
      Living living) {
    this.calendars = calendars;
    this.bookings = bookings;
    this.needs = needs;
    this.rights = rights;
    this.living = living;
    this.finder = new SlotFinder(calendars, bookings, dues, needs);
    this.slots = new SlotCheck(calendars);
    this.refills = new RefillRule(dues, bookings);
  }

  /**
   * What a visit is booked with.
   *
   * @param pump that is refilled; empty for other visits
   * @param override what was set aside
   */
  record Passed(Optional<Due> pump, Optional<RuleOverride> override) {}

  /**
   * Locks the pump's window; to be called in the booking's transaction.
   *
   * @param bookingId of the booking itself, which does not stand in its own way
   * @throws Refusal as {@link BookingDesk#book}
   */
  Passed check(Access access, BookingRequest request, String bookingId) {
    return new Passed(rules(access, request, bookingId), override(access, request));
  }

  /**
   * As {@link #check}, where the right to set something aside was looked at before.
   *
   * @return the pump that is refilled; empty for other visits
   */
  Optional<Due> rules(Access access, BookingRequest request, String bookingId) {
    access.to(request.clinic());
    living.require(access, request.clinic(), request.patient());
    SiteCalendar site = slots.site(
        access,
        request.clinic(),
        request.visitType(),
        needs.lengthOf(access, request.clinic(), request.patient(), request.visitType()),
        request.slot());
    Optional<Due> pump = refills.check(access, request, bookingId, site);
    SlotCheck.clinician(site, request.visitType(), request.slot(), pump.flatMap(Due::pumpBrand));
    return pump;
  }

  /**
   * Why a visit other than a refill cannot be there, if it cannot; reads only.
   *
   * @param own bookings that do not stand in its way
   */
  Optional<String> objection(Access access, BookingRequest request, Set<String> own) {
    try {
      check(access, request, "");
    } catch (Refusal refusal) {
      return Optional.of(String.valueOf(refusal.getMessage()));
    }
    Set<String> others = new TreeSet<>(bookings.takers(access, request));
    others.removeAll(own);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of("the room, the clinician or the patient is taken at "
            + request.slot().startsAt());
  }

  List<Slot> find(Access access, SlotSearch search) {
    return finder.find(access, search);
  }

  ZoneId zoneOf(Access access, ClinicId clinic, Slot slot) {
    List<SiteCalendar> sites = calendars.sites(access, clinic);
    return sites.stream()
        .filter(site -> site.siteId().equals(slot.siteId()))
        .findFirst()
        .orElse(sites.get(0))
        .zone();
  }

  private Optional<RuleOverride> override(Access access, BookingRequest request) {
    if (request.overrides().isEmpty()) {
      return Optional.empty();
    }
    String reason = request
        .reason()
        .orElseThrow(() -> Refusal.invalid("/reason", "a rule is set aside with a reason only"));
    Role role = rights
        .roleFor(access, request.clinic(), request.overrides())
        .orElseThrow(() -> noRight(access, request));
    return Optional.of(
        new RuleOverride(request.overrides(), access.actor().id(), role, reason, access.at()));
  }

  private static Refusal noRight(Access access, BookingRequest request) {
    String kinds =
        request.overrides().stream().map(Reads::name).sorted().collect(Collectors.joining(", "));
    return Refusal.notAllowed(
        "override-needs-role",
        "\"" + access.actor().id() + "\" may not set aside: " + kinds
            + "; a physician, surgeon, pain specialist, provider or the medical director of this"
            + " clinic's team may, a refill nurse may overbook",
        List.of());
  }
}
