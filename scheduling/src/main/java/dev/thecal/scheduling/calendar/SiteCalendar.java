package dev.thecal.scheduling.calendar;

import dev.thecal.scheduling.due.ClinicDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a site is open, and with what it can receive patients.
 *
 * @param siteId unique in the clinic
 * @param address in one line, as a calendar entry shows it
 * @param hours by weekday; a weekday without any is closed
 * @param rooms in the order in which they are offered
 * @param clinicians in the order in which they are offered
 * @param closedDays holidays and other days off, in local dates
 * @param exceptions of this site, its rooms and its clinicians; of two for a site's day the later in the list counts
 */
public record SiteCalendar(
    String siteId,
    String address,
    ZoneId zone,
    Map<DayOfWeek, List<Hours>> hours,
    List<SiteRoom> rooms,
    List<SiteClinician> clinicians,
    Set<LocalDate> closedDays,
    List<CalendarException> exceptions)
    implements ClinicDays {

  public SiteCalendar {
    hours = Map.copyOf(hours);
    rooms = List.copyOf(rooms);
    clinicians = List.copyOf(clinicians);
    closedDays = Set.copyOf(closedDays);
    exceptions = List.copyOf(exceptions);
  }

  /** A site without exceptions. */
  public SiteCalendar(
      String siteId,
      String address,
      ZoneId zone,
      Map<DayOfWeek, List<Hours>> hours,
      List<SiteRoom> rooms,
      List<SiteClinician> clinicians,
      Set<LocalDate> closedDays) {
    this(siteId, address, zone, hours, rooms, clinicians, closedDays, List.of());
  }

  /** The same with these exceptions after its own. */
  public SiteCalendar withExceptions(List<CalendarException> more) {
    return new SiteCalendar(
        siteId,
        address,
        zone,
        hours,
        rooms,
        clinicians,
        closedDays,
        Stream.concat(exceptions.stream(), more.stream()).toList());
  }

  @Override
  public boolean isOpen(LocalDate day) {
    return !openOn(day).isEmpty();
  }

  /** The stretches of real time in which the site is open on its local day; none if closed. */
  public List<Hours.Stretch> openOn(LocalDate day) {
    if (closedDays.contains(day)) {
      return List.of();
    }
    return exceptionOn(day)
        .map(CalendarException::hours)
        .orElseGet(() -> hours.getOrDefault(day.getDayOfWeek(), List.of()))
        .stream()
        .map(stretch -> stretch.on(day, zone))
        .toList();
  }

  /** Why the site does not keep its usual hours on that day, if it does not. */
  public Optional<CalendarException> exceptionOn(LocalDate day) {
    return exceptions.stream()
        .filter(exception -> exception.subject().isSite(siteId) && exception.covers(day))
        .reduce((earlier, later) -> later);
  }

  /** Why a room is not to be had then, if it is not. */
  public Optional<CalendarException> roomBlocked(String roomId, Instant startsAt, Instant endsAt) {
    return exceptions.stream()
        .filter(exception -> exception.subject().isRoom(siteId, roomId))
        .filter(exception -> exception.blocks(startsAt, endsAt, zone))
        .findFirst();
  }

  /** Why a clinician is not to be had then, if so. */
  public Optional<CalendarException> absent(String clinicianId, Instant startsAt, Instant endsAt) {
    return exceptions.stream()
        .filter(exception -> exception.subject().isClinician(clinicianId))
        .filter(exception -> exception.blocks(startsAt, endsAt, zone))
        .findFirst();
  }
}
