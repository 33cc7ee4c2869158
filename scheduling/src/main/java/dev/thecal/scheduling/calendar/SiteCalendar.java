package dev.thecal.scheduling.calendar;

import dev.thecal.scheduling.due.ClinicDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a site is open, and with what it can receive patients.
 *
 * @param siteId unique in the clinic
 * @param address in one line, as a calendar entry shows it
 * @param hours by weekday; a weekday without any is closed
 * @param rooms in the order in which they are offered
 * @param clinicians in the order in which they are offered
 * @param closedDays holidays and other days off, in local dates
 */
public record SiteCalendar(
    String siteId,
    String address,
    ZoneId zone,
    Map<DayOfWeek, List<Hours>> hours,
    List<SiteRoom> rooms,
    List<SiteClinician> clinicians,
    Set<LocalDate> closedDays)
    implements ClinicDays {

  public SiteCalendar {
    hours = Map.copyOf(hours);
    rooms = List.copyOf(rooms);
    clinicians = List.copyOf(clinicians);
    closedDays = Set.copyOf(closedDays);
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
    return hours.getOrDefault(day.getDayOfWeek(), List.of()).stream()
        .map(stretch -> stretch.on(day, zone))
        .toList();
  }
}
