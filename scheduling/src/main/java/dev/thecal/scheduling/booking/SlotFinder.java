package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.calendar.SiteClinician;
import dev.thecal.scheduling.calendar.SiteRoom;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.Dues;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for free slots, a week at a time, so that a search for three reads little. */
final class SlotFinder {

  private static final int DAYS_AT_ONCE = 7;

  private final Calendars calendars;
  private final Bookings bookings;
  private final Dues dues;
  private final VisitNeedsRecords needs;

  SlotFinder(Calendars calendars, Bookings bookings, Dues dues, VisitNeedsRecords needs) {
    this.calendars = calendars;
    this.bookings = bookings;
    this.dues = dues;
    this.needs = needs;
  }

  /**
   * Free slots in order of time, then site; the same question has the same answer.
   *
   * @throws Refusal NOT_ALLOWED {@code no-pump} for a refill of nothing
   */
  List<Slot> find(Access access, SlotSearch search) {
    List<SiteCalendar> sites = calendars.sites(access, search.clinic());
    Optional<Due> pump =
        search.visitType().isRefill() ? Optional.of(pump(access, search)) : Optional.empty();
    Duration length = needs.lengthOf(access, search.clinic(), search.patient(), search.visitType());
    List<Slot> found = new ArrayList<>();
    LocalDate day = search.from();
    while (found.size() < search.limit() && !day.isAfter(search.to())) {
      found.addAll(week(access, search, length, sites, pump, day));
      day = day.plusDays(DAYS_AT_ONCE);
    }
    return List.copyOf(found.subList(0, Math.min(found.size(), search.limit())));
  }

  private Due pump(Access access, SlotSearch search) {
    return dues.list(access, search.clinic(), search.patient()).stream()
        .findFirst()
        .orElseThrow(RefillRule::noPump);
  }

  private List<Slot> week(
      Access access,
      SlotSearch search,
      Duration length,
      List<SiteCalendar> sites,
      Optional<Due> pump,
      LocalDate monday) {
    var free = new FreeSlots(
        search.visitType(),
        length,
        pump.flatMap(Due::pumpBrand),
        taken(access, search, sites, monday));
    return Stream.iterate(
            monday, day -> day.isBefore(monday.plusDays(DAYS_AT_ONCE)), day -> day.plusDays(1))
        .filter(day -> !day.isAfter(search.to()))
        .flatMap(day -> sites.stream()
            .filter(site -> isOffered(access, search, site, pump, day))
            .flatMap(site -> free.on(day, site, Cell.of(search.patient()))))
        .filter(slot -> slot.startsAt().isAfter(access.at()))
        .sorted(Slot.EARLIEST_FIRST)
        .toList();
  }

  private static boolean isOffered(
      Access access, SlotSearch search, SiteCalendar site, Optional<Due> pump, LocalDate day) {
    LocalDate today = LocalDate.ofInstant(access.at(), site.zone());
    Severity worst = search.withReason() ? Severity.WARN : Severity.INFO;
    return pump.flatMap(due -> RefillDay.judge(due.window(), day, today))
        .map(finding -> finding.severity().compareTo(worst) <= 0)
        .orElse(true);
  }

  /** A day more on either side covers every zone. */
  private Set<Cell> taken(
      Access access, SlotSearch search, List<SiteCalendar> sites, LocalDate monday) {
    return bookings.taken(
        access,
        search.clinic(),
        resources(search, sites),
        monday.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
        monday.plusDays(DAYS_AT_ONCE + 1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static List<String> resources(SlotSearch search, List<SiteCalendar> sites) {
    Stream<String> rooms = sites.stream()
        .flatMap(site ->
            site.rooms().stream().map(SiteRoom::id).map(room -> Cell.room(site.siteId(), room)));
    Stream<String> clinicians = sites.stream()
        .flatMap(site -> site.clinicians().stream())
        .map(SiteClinician::id)
        .map(Cell::clinician);
    return Stream.of(rooms, clinicians, Stream.of(Cell.of(search.patient())))
        .flatMap(names -> names)
        .distinct()
        .sorted()
        .toList();
  }
}
