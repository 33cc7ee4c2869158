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
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private BookingCalendar() {}

  /**
   * @param address of the site, in one line; nothing else about the place is written
   */
  public static String ics(Booking booking, String address) {
    return text(Stream.of(
            List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + PRODUCT, "METHOD:PUBLISH"),
            event(booking, address),
            List.of("END:VCALENDAR"))
        .flatMap(List::stream));
  }

  private static List<String> event(Booking booking, String address) {
    boolean cancelled = booking.state() == BookingState.CANCELLED;
    return List.of(
        "BEGIN:VEVENT",
        "UID:" + ContentLine.escape(booking.calendarUid()),
        "DTSTAMP:" + utc(booking.changedAt()),
        "LAST-MODIFIED:" + utc(booking.changedAt()),
        "SEQUENCE:" + booking.calendarSequence(),
        "DTSTART:" + utc(booking.slot().startsAt()),
        "DTEND:" + utc(booking.slot().endsAt()),
        "SUMMARY:" + SUMMARY,
        "LOCATION:" + ContentLine.escape(address),
        "CLASS:PRIVATE",
        "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"),
        "TRANSP:" + (cancelled ? "TRANSPARENT" : "OPAQUE"),
        "END:VEVENT");
  }

  private static String utc(Instant at) {
    return UTC.format(at);
  }

  private static String text(Stream<String> lines) {
    return lines.map(ContentLine::fold).collect(Collectors.joining());
  }
}
