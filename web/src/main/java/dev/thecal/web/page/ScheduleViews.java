package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Clinician;
import dev.thecal.core.clinic.Site;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.VisitDay;
import dev.thecal.scheduling.booking.VisitNeedsDesk;
import dev.thecal.scheduling.calendar.CalendarException;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.calendar.SiteCalendar;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a day's bookings into words. */
public final class ScheduleViews {

  private final VisitDay day;
  private final Calendars calendars;
  private final PatientRegister register;
  private final VisitNeedsDesk needs;

  @Inject
  public ScheduleViews(
      VisitDay day, Calendars calendars, PatientRegister register, VisitNeedsDesk needs) {
    this.day = day;
    this.calendars = calendars;
    this.register = register;
    this.needs = needs;
  }

  ScheduleView of(
      PageFrame frame,
      Access access,
      ClinicProfile clinic,
      LocalDate on,
      Optional<String> problem) {
    // a day more on either side covers every zone
    Instant from = on.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = on.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Versioned<Booking>> near = day.listBetween(access, clinic.id(), from, to);
    return new ScheduleView(
        frame,
        clinic.name(),
        Frames.scheduleAddress(clinic),
        on.toString(),
        Words.day(on),
        on.minusDays(1).toString(),
        on.plusDays(1).toString(),
        day.listUnresolved(access, clinic.id()).stream()
            .map(one -> visit(access, clinic, one))
            .toList(),
        calendars.sites(access, clinic.id()).stream()
            .map(site -> siteDay(access, clinic, site, near, on))
            .toList(),
        problem);
  }

  private ScheduleView.SiteDay siteDay(
      Access access,
      ClinicProfile clinic,
      SiteCalendar site,
      List<Versioned<Booking>> near,
      LocalDate on) {
    return new ScheduleView.SiteDay(
        clinic.site(site.siteId()).name(),
        hours(site, on),
        near.stream()
            .filter(one -> one.value().slot().siteId().equals(site.siteId()))
            .filter(one ->
                LocalDate.ofInstant(one.value().slot().startsAt(), site.zone()).equals(on))
            .filter(one -> one.value().state() != BookingState.CANCELLED)
            .filter(one -> !one.value().expired(access.at()))
            .map(one -> visit(access, clinic, one))
            .toList());
  }

  private static String hours(SiteCalendar site, LocalDate on) {
    String why = site.exceptionOn(on)
        .map(CalendarException::reason)
        .map(r -> " (" + r + ")")
        .orElse("");
    var open = site.openOn(on);
    return open.isEmpty()
        ? "Closed" + why
        : "Open "
            + open.stream()
                .map(part -> Words.time(time(part.from(), site.zone())) + " to "
                    + Words.time(time(part.to(), site.zone())))
                .collect(Collectors.joining(", "))
            + why;
  }

  private static LocalTime time(Instant at, ZoneId zone) {
    return LocalTime.ofInstant(at, zone);
  }

  private ScheduleView.Visit visit(
      Access access, ClinicProfile clinic, Versioned<Booking> versioned) {
    Booking booking = versioned.value();
    Site site = clinic.site(booking.slot().siteId());
    return new ScheduleView.Visit(
        booking.id(),
        versioned.version(),
        Words.moment(booking.slot().startsAt(), site.zone()),
        register.get(access, clinic.id(), booking.patient()).value().fullName(),
        Frames.patientAddress(clinic.id(), booking.patient()),
        Words.capital(Words.plain(Reads.name(booking.visitType()))),
        BookingForms.where(site, booking.slot()) + ", " + person(clinic, booking),
        Reads.name(booking.state()),
        booking.unresolved(access.at()) ? "Nobody has said" : words(booking.state()),
        notes(access, clinic, booking),
        actions(access, booking));
  }

  private static String person(ClinicProfile clinic, Booking booking) {
    return clinic.team().stream()
        .filter(member -> member.id().equals(booking.slot().clinicianId()))
        .findFirst()
        .map(Clinician::name)
        .orElse(booking.slot().clinicianId());
  }

  private List<String> notes(Access access, ClinicProfile clinic, Booking booking) {
    var notes = new ArrayList<>(
        BookingViews.words(needs.get(access, clinic.id(), booking.patient()).value()));
    booking
        .origin()
        .override()
        .ifPresent(set -> notes.add(set.kinds().stream()
                .map(kind -> Words.capital(Words.plain(Reads.name(kind))))
                .sorted()
                .collect(Collectors.joining(", "))
            + ": " + set.reason()));
    return notes;
  }

  static String words(BookingState state) {
    return switch (state) {
      case HELD -> "Held";
      case BOOKED -> "Booked";
      case ARRIVED -> "Here";
      case DONE -> "Done";
      case NO_SHOW -> "Did not come";
      case CANCELLED -> "Cancelled";
    };
  }

  private static List<ScheduleView.Action> actions(Access access, Booking booking) {
    boolean begun = !access.at().isBefore(booking.slot().startsAt());
    var arrived = new ScheduleView.Action("arrived", "Is here");
    var done = new ScheduleView.Action("done", "Done");
    var missed = new ScheduleView.Action("no-show", "Did not come");
    return switch (booking.state()) {
      case BOOKED -> begun ? List.of(arrived, done, missed) : List.of(arrived);
      case ARRIVED -> Stream.of(done).filter(action -> begun).toList();
      case HELD, DONE, NO_SHOW, CANCELLED -> List.of();
    };
  }
}
