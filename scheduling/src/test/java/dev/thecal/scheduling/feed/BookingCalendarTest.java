package dev.thecal.scheduling.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingOrigin;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.VisitType;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingCalendarTest {

  private static final String ADDRESS = "1 Example Street; Suite 4, Springfield";

  @Test
  void a_foreign_parser_reads_the_same_appointment() throws Exception {
    Calendar read = parse(BookingCalendar.ics(booking(BookingState.BOOKED, 0), ADDRESS));
    read.validate(true);
    VEvent event = event(read);

    assertThat(value(event, Property.UID)).isEqualTo("b-1");
    assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
    assertThat(value(event, Property.DTSTART)).isEqualTo("20260513T130000Z");
    assertThat(value(event, Property.DTEND)).isEqualTo("20260513T133000Z");
    assertThat(value(event, Property.DTSTAMP)).isEqualTo("20260506T093000Z");
    assertThat(value(event, Property.LOCATION)).isEqualTo(ADDRESS);
    assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(value(event, Property.SUMMARY)).isEqualTo("Appointment");
    assertThat(read.getProperty(Property.METHOD).orElseThrow().getValue()).isEqualTo("PUBLISH");
  }

  @Test
  void a_cancelled_visit_keeps_its_uid_and_has_a_higher_sequence() throws Exception {
    VEvent event = event(parse(BookingCalendar.ics(booking(BookingState.CANCELLED, 2), ADDRESS)));

    assertThat(value(event, Property.UID)).isEqualTo("b-1");
    assertThat(value(event, Property.SEQUENCE)).isEqualTo("2");
    assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
  }

  @Test
  void a_second_foreign_parser_reads_a_feed_the_same() {
    ICalendar read = Biweekly.parse(BookingCalendar.ofPatient(List.of(
            new BookingCalendar.Entry(booking(BookingState.BOOKED, 1), ADDRESS),
            new BookingCalendar.Entry(booking(BookingState.CANCELLED, 2), ADDRESS))))
        .first();

    assertThat(read.validate(ICalVersion.V2_0).isEmpty())
        .as("%s", read.validate(ICalVersion.V2_0))
        .isTrue();
    assertThat(read.getMethod().isPublish()).isTrue();
    assertThat(read.getNames().get(0).getValue()).isEqualTo("Appointments");
    assertThat(read.getRefreshInterval().getValue().toMillis()).isEqualTo(3_600_000);
    biweekly.component.VEvent event = read.getEvents().get(0);
    assertThat(event.getUid().getValue()).isEqualTo("b-1");
    assertThat(event.getSequence().getValue()).isEqualTo(1);
    assertThat(event.getSummary().getValue()).isEqualTo("Appointment");
    assertThat(event.getLocation().getValue()).isEqualTo(ADDRESS);
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-05-13T13:00:00Z"));
    assertThat(event.getAlarms().get(0).getTrigger().getDuration().toString()).isEqualTo("-P1D");
    assertThat(read.getEvents().get(1).getStatus().isCancelled()).isTrue();
    assertThat(read.getEvents().get(1).getAlarms()).isEmpty();
  }

  @Test
  void both_parsers_read_an_empty_feed_and_one_without_alarm() throws Exception {
    String empty = BookingCalendar.ofPatient(List.of());
    String clinician = BookingCalendar.ofClinician(
        List.of(new BookingCalendar.Entry(booking(BookingState.BOOKED, 0), ADDRESS)));

    assertThat(parse(empty).getComponents()).isEmpty();
    assertThat(Biweekly.parse(empty).first().getEvents()).isEmpty();
    assertThat(event(parse(clinician)).getAlarms()).isEmpty();
    assertThat(clinician.toLowerCase(Locale.ROOT)).doesNotContain("p-1", "refill", "nurse");
  }

  @Test
  void the_first_parser_finds_the_alarm_and_nothing_to_complain() throws Exception {
    Calendar read = parse(BookingCalendar.message(
        List.of(new BookingCalendar.Entry(booking(BookingState.BOOKED, 0), ADDRESS))));
    read.validate(true);

    assertThat(event(read).getAlarms()).hasSize(1);
  }

  @Test
  void nothing_tells_of_health() {
    String text =
        BookingCalendar.ics(booking(BookingState.BOOKED, 0), ADDRESS).toLowerCase(Locale.ROOT);

    assertThat(text)
        .doesNotContain(
            "thecal", "pump", "refill", "pain", "clinic", "patient", "p-1", "nurse", "reason");
  }

  @Test
  void lines_end_with_crlf_and_hold_at_most_75_octets_even_with_accents() throws Exception {
    String address = "Straße der Übung 12, " + "Größe ".repeat(30) + "🏥 Ende";

    String text = BookingCalendar.ics(booking(BookingState.BOOKED, 0), address);

    assertThat(text).endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(value(event(parse(text)), Property.LOCATION)).isEqualTo(address);
  }

  @ParameterizedTest(name = "{0} octets")
  @ValueSource(ints = {74, 75, 76, 149, 150})
  void folding_at_the_limit_unfolds_to_the_same(int octets) {
    String line = "X".repeat(octets);

    String folded = ContentLine.fold(line);

    assertThat(folded.replace("\r\n ", "").replace("\r\n", "")).isEqualTo(line);
    // 75 in the first line, 74 and the space in each next one
    assertThat(folded.split("\r\n")).hasSize(octets <= 75 ? 1 : octets <= 149 ? 2 : 3);
  }

  @Test
  void the_same_booking_gives_the_same_bytes() {
    assertThat(BookingCalendar.ics(booking(BookingState.BOOKED, 0), ADDRESS))
        .isEqualTo(BookingCalendar.ics(booking(BookingState.BOOKED, 0), ADDRESS));
  }

  private static Booking booking(BookingState state, int sequence) {
    return new Booking(
        Accesses.SPINE,
        "b-1",
        new PatientId("p-1"),
        Optional.of("i-1"),
        VisitType.REFILL,
        VisitType.REFILL.slot("main", "r1", "nurse", Instant.parse("2026-05-13T13:00:00Z")),
        state,
        "b-1",
        sequence,
        "nurse-1",
        Accesses.NOW,
        Accesses.NOW,
        Optional.of("a reason"),
        Optional.empty(),
        BookingOrigin.STAFF);
  }

  private static Calendar parse(String text) throws Exception {
    return new CalendarBuilder().build(new StringReader(text));
  }

  private static VEvent event(Calendar calendar) {
    return (VEvent) calendar.getComponents().get(0);
  }

  private static String value(VEvent event, String name) {
    return event.getProperty(name).orElseThrow().getValue();
  }
}
