package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.InEveryZone;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.SlotSearch;
import dev.thecal.scheduling.booking.VisitNeeds;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.calendar.CalendarException;
import dev.thecal.scheduling.calendar.CalendarException.Subject;
import dev.thecal.scheduling.calendar.Hours;
import dev.thecal.scheduling.due.Rung;
import dev.thecal.scheduling.due.TravelMargin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holidays, absences, rooms out of use and the needs of a patient, on both databases. "Now" is Wednesday 2026-05-06, 05:30
 * in New York; 9 o'clock there is 13:00 UTC.
 */
abstract class CalendarSuite {

  private static final LocalDate LATEST = LocalDate.of(2026, 5, 13);
  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);

  private Clinic clinic;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    clinic = new Clinic(kind());
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  @InEveryZone
  void trap_03_the_latest_day_on_a_holiday_becomes_the_last_working_day_before() {
    PatientId patient = clinic.filled("p-1", LATEST);

    closed("holiday", LATEST, LATEST);
    assertThat(latest(patient)).contains(LocalDate.of(2026, 5, 12));

    // Monday to Wednesday closed, before it a weekend: Friday 8 May
    closed("long-holiday", MONDAY, LATEST);
    assertThat(latest(patient)).contains(LocalDate.of(2026, 5, 8));

    clinic.calendar.withdraw(Clinic.NURSE, Accesses.SPINE, "long-holiday", 1, "a mistake");
    assertThat(latest(patient)).contains(LocalDate.of(2026, 5, 12));
  }

  @InEveryZone
  void trap_03_a_recommended_day_that_is_closed_moves_before_never_after() {
    // latest Wednesday 20, margin of morphine 7 days: Wednesday 13 recommended
    PatientId patient = clinic.filled("p-1", LocalDate.of(2026, 5, 20));

    closed("holiday", LocalDate.of(2026, 5, 13), LocalDate.of(2026, 5, 13));

    assertThat(clinic.windowOf(patient).recommended().map(Rung::on))
        .contains(LocalDate.of(2026, 5, 12));
  }

  @Test
  void a_patient_whom_weather_or_the_way_hinders_is_recommended_earlier() {
    // latest Wednesday 20, margin of morphine 7 days: Wednesday 13; 5 days more: Friday 8
    PatientId patient = clinic.filled("p-1", LocalDate.of(2026, 5, 20));

    clinic.travel.change(
        Clinic.NURSE, new TravelMargin(Accesses.SPINE, patient, 5, "mountain road"), 0);

    Rung recommended = clinic.windowOf(patient).recommended().orElseThrow();
    assertThat(recommended.on()).isEqualTo("2026-05-08");
    assertThat(recommended.text()).contains("12 days", "5 days of them for weather");
    assertThat(latest(patient)).contains(LocalDate.of(2026, 5, 20));
    assertRefused(
        () -> clinic.travel.change(
            Clinic.NURSE, new TravelMargin(Accesses.SPINE, patient, 0, "new road"), 0),
        "stale",
        "travel margin");
    clinic.travel.change(Clinic.NURSE, new TravelMargin(Accesses.SPINE, patient, 0, "new road"), 1);
    assertThat(clinic.windowOf(patient).recommended().map(Rung::on))
        .contains(LocalDate.of(2026, 5, 13));
  }

  @Test
  void no_slot_is_offered_or_booked_on_a_closed_day_and_the_refusal_says_why() {
    PatientId patient = clinic.filled("p-1", LATEST);
    closed("staff-day", MONDAY, MONDAY);

    assertThat(refills(patient, MONDAY)).isEmpty();
    assertRefused(
        () -> book(patient, "r1", "nurse", "2026-05-11T13:00:00Z"), "invalid-input", "staff-day");
  }

  @Test
  void other_hours_of_a_day_take_the_place_of_the_usual_ones() {
    PatientId patient = clinic.filled("p-1", LATEST);
    record("evening", Subject.site("main"), MONDAY, List.of(hours(17, 18)));

    // 17:00 to 18:00 in New York: 30 minutes fit at 21:00, 21:15 and 21:30 UTC
    assertThat(refills(patient, MONDAY))
        .extracting(Slot::startsAt)
        .containsExactly(
            Instant.parse("2026-05-11T21:00:00Z"),
            Instant.parse("2026-05-11T21:15:00Z"),
            Instant.parse("2026-05-11T21:30:00Z"));
  }

  @Test
  void an_absent_clinician_is_not_offered_and_another_is() {
    PatientId patient = clinic.filled("p-1", LATEST);
    record("course", Subject.clinician("nurse"), MONDAY, List.of(hours(9, 10)));

    // until 10 o'clock the physician, from then on the nurse again
    assertThat(refills(patient, MONDAY))
        .extracting(Slot::clinicianId)
        .startsWith("physician", "physician", "physician", "physician", "nurse");
    assertRefused(
        () -> book(patient, "r1", "nurse", "2026-05-11T13:45:00Z"), "clinician-absent", "absent");
    book(patient, "r1", "nurse", "2026-05-11T14:00:00Z");
  }

  @Test
  void a_room_out_of_use_is_not_offered_and_another_is() {
    PatientId patient = clinic.filled("p-1", LATEST);
    record("painting", Subject.room("main", "r1"), MONDAY, List.of());

    assertThat(refills(patient, MONDAY)).extracting(Slot::roomId).containsOnly("r2");
    assertRefused(
        () -> book(patient, "r1", "nurse", "2026-05-11T13:00:00Z"), "invalid-input", "painting");
  }

  @Test
  void trap_09_a_visit_on_a_day_that_closes_is_kept_and_reported_and_not_moved() {
    PatientId patient = clinic.filled("p-1", LATEST);
    Booking kept = book(patient, "r1", "nurse", "2026-05-11T13:00:00Z");
    book(clinic.filled("p-2", LATEST), "r2", "physician", "2026-05-12T13:00:00Z");

    var closed = closed("staff-day", MONDAY, MONDAY);

    assertThat(clinic.desk.listDisplaced(Clinic.NURSE, closed)).containsExactly(kept);
    assertThat(clinic.desk.get(Clinic.NURSE, Accesses.SPINE, kept.id()).value()).isEqualTo(kept);
  }

  @Test
  void trap_08_a_clinician_lost_for_an_hour_displaces_the_visits_of_that_hour_only() {
    Booking nine = book(clinic.filled("p-1", LATEST), "r1", "nurse", "2026-05-11T13:00:00Z");
    book(clinic.filled("p-2", LATEST), "r1", "nurse", "2026-05-11T14:00:00Z");
    book(clinic.filled("p-3", LATEST), "r2", "physician", "2026-05-11T13:00:00Z");

    var away = record("course", Subject.clinician("nurse"), MONDAY, List.of(hours(9, 10)));

    assertThat(clinic.desk.listDisplaced(Clinic.NURSE, away)).containsExactly(nine);
  }

  @Test
  void an_exception_for_what_the_clinic_does_not_have_is_refused() {
    assertRefused(
        () -> record("x", Subject.site("annex"), MONDAY, List.of()), "invalid-input", "annex");
    assertRefused(
        () -> record("x", Subject.room("main", "r9"), MONDAY, List.of()), "invalid-input", "r9");
    assertRefused(
        () -> record("x", Subject.clinician("nobody"), MONDAY, List.of()),
        "invalid-input",
        "nobody");
    record("x", Subject.site("main"), MONDAY, List.of());
    assertRefused(
        () -> record("x", Subject.site("main"), MONDAY, List.of()), "exception-exists", "taken");
  }

  @Test
  void an_exception_is_audited_and_read_back_and_withdrawn_once() {
    var exception = closed("staff-day", MONDAY, MONDAY);
    assertThat(clinic.calendar.list(Clinic.NURSE, Accesses.SPINE))
        .extracting(noted -> noted.exception())
        .containsExactly(exception);
    assertThat(TestClinics.count(clinic.database, "audit_entry")).isEqualTo(1);

    assertRefused(
        () -> clinic.calendar.withdraw(Clinic.NURSE, Accesses.SPINE, "staff-day", 7, "why"),
        "stale",
        "staff-day");
    clinic.calendar.withdraw(Clinic.NURSE, Accesses.SPINE, "staff-day", 1, "a mistake");
    assertRefused(
        () -> clinic.calendar.withdraw(Clinic.NURSE, Accesses.SPINE, "staff-day", 2, "why"),
        "exception-withdrawn",
        "before");
  }

  @Test
  void somebody_who_needs_more_time_is_offered_and_booked_longer_visits() {
    PatientId patient = clinic.filled("p-1", LATEST);
    clinic.needs.change(Clinic.NURSE, needs(patient, 15), 0);

    Slot slot = refills(patient, MONDAY).get(0);
    assertThat(Duration.between(slot.startsAt(), slot.endsAt())).isEqualTo(Duration.ofMinutes(45));
    assertRefused(
        () -> book(patient, "r1", "nurse", "2026-05-11T13:00:00Z"), "invalid-input", "45 minutes");
    clinic.desk.book(Clinic.NURSE, BookingSuite.request(patient, slot));
    // room, clinician and patient, 9 cells of 5 minutes each
    assertThat(TestClinics.count(clinic.database, "scheduling_cell")).isEqualTo(27);
  }

  @Test
  void needs_are_changed_on_the_version_that_was_read_only() {
    PatientId patient = clinic.patient("p-1", Optional.empty());
    assertThat(clinic.needs.get(Clinic.NURSE, Accesses.SPINE, patient).version())
        .isZero();

    clinic.needs.change(Clinic.NURSE, needs(patient, 15), 0);

    assertRefused(
        () -> clinic.needs.change(Clinic.NURSE, needs(patient, 30), 0), "stale", "visit needs");
    clinic.needs.change(Clinic.NURSE, needs(patient, 30), 1);
    assertThat(clinic.needs.get(Clinic.NURSE, Accesses.SPINE, patient).value())
        .isEqualTo(needs(patient, 30));
  }

  @Test
  void room_and_clinician_stay_taken_for_the_buffer_and_the_patient_does_not() {
    PatientId patient = clinic.patient("p-1", Optional.empty());
    Slot slot =
        VisitType.TRIAL.slot("main", "r2", "physician", Instant.parse("2026-05-11T13:00:00Z"));
    clinic.desk.book(
        Clinic.NURSE,
        new BookingRequest(Accesses.SPINE, patient, VisitType.TRIAL, slot, Optional.empty()));

    // 120 minutes are 24 cells; room and clinician keep 30 minutes more: 30 + 30 + 24
    assertThat(TestClinics.count(clinic.database, "scheduling_cell")).isEqualTo(84);
  }

  private CalendarException closed(String id, LocalDate from, LocalDate to) {
    var exception =
        new CalendarException(Accesses.SPINE, id, Subject.site("main"), from, to, List.of(), id);
    clinic.calendar.record(Clinic.NURSE, exception);
    return exception;
  }

  private CalendarException record(String id, Subject subject, LocalDate on, List<Hours> hours) {
    var exception = new CalendarException(Accesses.SPINE, id, subject, on, on, hours, id);
    clinic.calendar.record(Clinic.NURSE, exception);
    return exception;
  }

  private static Hours hours(int from, int to) {
    return new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private static VisitNeeds needs(PatientId patient, int minutes) {
    return new VisitNeeds(
        Accesses.SPINE, patient, Optional.of("Spanish"), true, minutes, Optional.empty());
  }

  private Optional<LocalDate> latest(PatientId patient) {
    return clinic.windowOf(patient).latestAcceptable().map(Rung::on);
  }

  private List<Slot> refills(PatientId patient, LocalDate on) {
    return clinic.desk.findSlots(
        Clinic.NURSE,
        new SlotSearch(Accesses.SPINE, patient, VisitType.REFILL, on, on, 200, false));
  }

  private Booking book(PatientId patient, String room, String clinician, String startsAt) {
    return clinic
        .desk
        .book(
            Clinic.NURSE,
            BookingSuite.request(patient, BookingSuite.refill(room, clinician, startsAt)))
        .value();
  }

  private static void assertRefused(ThrowingCallable call, String code, String word) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(code);
      assertThat(refusal.getMessage()).contains(word);
    });
  }
}
