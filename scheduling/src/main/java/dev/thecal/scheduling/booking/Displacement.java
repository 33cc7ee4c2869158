package dev.thecal.scheduling.booking;

import dev.thecal.scheduling.calendar.CalendarException;
import dev.thecal.scheduling.calendar.Hours;
import dev.thecal.scheduling.calendar.SiteCalendar;
import java.time.LocalDate;
import java.util.List;

/** Whether a visit can no longer be where it stands. */
final class Displacement {

  private Displacement() {}

  static boolean displaces(CalendarException exception, Booking booking, List<SiteCalendar> sites) {
    return sites.stream()
        .filter(site -> site.siteId().equals(booking.slot().siteId()))
        .anyMatch(site -> displaces(exception, booking.slot(), site));
  }

  private static boolean displaces(CalendarException exception, Slot slot, SiteCalendar site) {
    var subject = exception.subject();
    return switch (subject.kind()) {
      case SITE ->
        subject.siteId().filter(slot.siteId()::equals).isPresent()
            && !isOpen(exception, slot, site);
      case ROOM ->
        subject.siteId().filter(slot.siteId()::equals).isPresent()
            && subject.roomId().filter(slot.roomId()::equals).isPresent()
            && exception.blocks(slot.startsAt(), slot.endsAt(), site.zone());
      case CLINICIAN ->
        subject.clinicianId().filter(slot.clinicianId()::equals).isPresent()
            && exception.blocks(slot.startsAt(), slot.endsAt(), site.zone());
    };
  }

  private static boolean isOpen(CalendarException exception, Slot slot, SiteCalendar site) {
    LocalDate day = LocalDate.ofInstant(slot.startsAt(), site.zone());
    return day.isBefore(exception.from())
        || day.isAfter(exception.to())
        || exception.hours().stream()
            .map(hours -> hours.on(day, site.zone()))
            .anyMatch(open -> holds(open, slot));
  }

  private static boolean holds(Hours.Stretch open, Slot slot) {
    return !slot.startsAt().isBefore(open.from()) && !slot.endsAt().isAfter(open.to());
  }
}
