package dev.thecal.scheduling.feed;

import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A booking as an iCalendar file (RFC 5545). It says nothing about health: a calendar is seen by
 * employers and families. The same booking gives the same bytes.
 */
public final class BookingCalendar {

  /** Our own name would say what kind of clinic it is. */
  private static final String PRODUCT = "-//Appointments//Calendar 1//EN";

  private static final String SUMMARY = "Appointment";

  /** How often a calendar program is to look again, RFC 7986; the second name is for older ones. */
  private static final List<String> FEED = List.of(
      "NAME:Appointments",
      "X-WR-CALNAME:Appointments",
      "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
      "X-PUBLISHED-TTL:PT1H");

  private static final List<String> ALARM = List.of(
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:" + SUMMARY,
      "TRIGGER;RELATED=START:-P1D",
      "END:VALARM");

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private BookingCalendar() {}

  /**
   * A visit in a calendar.
   *
   * @param address of the site, in one line; nothing else about the place is written
   */
  public record Entry(Booking booking, String address) {}

  /** One visit, to be taken into a calendar once. */
  public static String ics(Booking booking, String address) {
    return message(List.of(new Entry(booking, address)));
  }

  /** Visits to be taken into a calendar once, as a message carries them. */
  public static String message(List<Entry> entries) {
    return text(List.of(), entries, ALARM);
  }

  /** A feed that a patient's calendar program reads again and again, with a reminder the day before. */
  public static String ofPatient(List<Entry> entries) {
    return text(FEED, entries, ALARM);
  }

  /** A feed for a clinician; it names no patient. */
  public static String ofClinician(List<Entry> entries) {
    return text(FEED, entries, List.of());
  }

  private static String text(List<String> head, List<Entry> entries, List<String> alarm) {
    return Stream.of(
            Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + PRODUCT, "METHOD:PUBLISH"),
            head.stream(),
            entries.stream().flatMap(entry -> event(entry, alarm)),
            Stream.of("END:VCALENDAR"))
        .flatMap(lines -> lines)
        .map(ContentLine::fold)
        .collect(Collectors.joining());
  }

  private static Stream<String> event(Entry entry, List<String> alarm) {
    Booking booking = entry.booking();
    boolean cancelled = booking.state() == BookingState.CANCELLED;
    Stream<String> lines = Stream.of(
        "BEGIN:VEVENT",
        "UID:" + ContentLine.escape(booking.calendarUid()),
        "DTSTAMP:" + utc(booking.changedAt()),
        "LAST-MODIFIED:" + utc(booking.changedAt()),
        "SEQUENCE:" + booking.calendarSequence(),
        "DTSTART:" + utc(booking.slot().startsAt()),
        "DTEND:" + utc(booking.slot().endsAt()),
        "SUMMARY:" + SUMMARY,
        "LOCATION:" + ContentLine.escape(entry.address()),
        "CLASS:PRIVATE",
        "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"),
        "TRANSP:" + (cancelled ? "TRANSPARENT" : "OPAQUE"));
    Stream<String> bell = cancelled ? Stream.empty() : alarm.stream();
    return Stream.of(lines, bell, Stream.of("END:VEVENT")).flatMap(part -> part);
  }

  private static String utc(Instant at) {
    return UTC.format(at);
  }
}
