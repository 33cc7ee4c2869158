package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.Role;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.status.PatientStatus;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingChange;
import dev.thecal.scheduling.booking.BookingOrigin;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.RuleOverride;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.SlotSearch;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.due.DepletionFacts;
import dev.thecal.scheduling.due.DueWindows;
import dev.thecal.scheduling.due.RefillPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What booking must do, on both databases. "Now" is Wednesday 2026-05-06, 05:30 in New York. */
abstract class BookingSuite {

  private static final LocalDate LATEST = LocalDate.of(2026, 5, 13);

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

  @Test
  void the_first_slots_are_the_first_quarter_hours() {
    PatientId patient = clinic.pump("p-1", LATEST);

    List<Slot> slots = find(patient, VisitType.REFILL, "2026-05-06", "2026-05-20", 3);

    // 09:00, 09:15 and 09:30 in New York are 13:00, 13:15 and 13:30 UTC.
    assertThat(slots)
        .containsExactly(
            refill("r1", "nurse", "2026-05-06T13:00:00Z"),
            refill("r1", "nurse", "2026-05-06T13:15:00Z"),
            refill("r1", "nurse", "2026-05-06T13:30:00Z"));
  }

  @Test
  void a_refill_is_offered_up_to_the_latest_acceptable_day_only() {
    PatientId patient = clinic.pump("p-1", LATEST);

    List<Slot> slots = find(patient, VisitType.REFILL, "2026-05-13", "2026-05-20", 200);

    // 30 minutes fit 11 times on the grid into 9 to 12 and 15 times into 13 to 17.
    assertThat(slots).hasSize(26);
    assertThat(slots).allMatch(slot -> day(slot).equals(LATEST));
  }

  @Test
  void a_booked_slot_is_no_longer_offered_and_a_cancelled_one_is_again() {
    PatientId first = clinic.pump("p-1", LATEST);
    PatientId second = clinic.pump("p-2", LATEST);
    Slot slot = refill("r1", "nurse", "2026-05-06T13:00:00Z");
    var booking = book(first, slot);

    assertThat(find(second, VisitType.REFILL, "2026-05-06", "2026-05-06", 1))
        .containsExactly(refill("r2", "physician", "2026-05-06T13:00:00Z"));

    clinic.desk.cancel(Clinic.NURSE, change(booking, "patient is ill"));

    assertThat(find(second, VisitType.REFILL, "2026-05-06", "2026-05-06", 1)).containsExactly(slot);
    assertThat(book(second, slot).value().state()).isEqualTo(BookingState.BOOKED);
  }

  @Test
  void what_is_booked_is_read_back_and_audited() {
    PatientId patient = clinic.pump("p-1", LATEST);

    var booked = book(patient, refill("r1", "nurse", "2026-05-06T13:00:00Z"));

    assertThat(clinic.desk.get(Clinic.NURSE, Accesses.SPINE, booked.value().id()))
        .isEqualTo(booked);
    assertThat(booked.value().implantId()).contains("i-p-1");
    assertThat(TestClinics.count(clinic.database, "audit_entry")).isEqualTo(1);
    // room, clinician and patient, 6 cells of 5 minutes each
    assertThat(TestClinics.count(clinic.database, "scheduling_cell")).isEqualTo(18);
  }

  @Test
  void nothing_is_booked_held_or_moved_for_a_patient_who_has_died_and_a_visit_can_be_cancelled() {
    PatientId patient = clinic.pump("p-1", LATEST);
    var booking = book(patient, refill("r1", "nurse", "2026-05-06T13:00:00Z"));
    clinic.statuses.record(
        Clinic.NURSE,
        new PatientStatus(
            Accesses.SPINE,
            patient,
            "died",
            StatusKind.DECEASED,
            LocalDate.of(2026, 5, 4),
            "told by the family",
            Optional.empty(),
            Optional.empty()));
    Slot later = refill("r1", "nurse", "2026-05-06T14:00:00Z");

    assertRefused(() -> book(patient, later), Refusal.Kind.NOT_ALLOWED, "patient-deceased");
    assertRefused(
        () -> clinic.desk.hold(Clinic.NURSE, request(patient, later), Duration.ofMinutes(10)),
        Refusal.Kind.NOT_ALLOWED,
        "patient-deceased");
    assertRefused(
        () -> clinic.desk.move(Clinic.NURSE, change(booking, "later"), later),
        Refusal.Kind.NOT_ALLOWED,
        "patient-deceased");
    assertThat(clinic
            .desk
            .cancel(Clinic.NURSE, change(booking, "has died"))
            .value()
            .state())
        .isEqualTo(BookingState.CANCELLED);
  }

  @Test
  void a_taken_slot_is_a_conflict_that_leaves_nothing_behind_and_offers_the_next() {
    Slot slot = refill("r1", "nurse", "2026-05-06T13:00:00Z");
    book(clinic.pump("p-1", LATEST), slot);
    PatientId second = clinic.pump("p-2", LATEST);

    assertRefused(() -> book(second, slot), Refusal.Kind.CONFLICT, "slot-taken");

    assertThat(TestClinics.count(clinic.database, "scheduling_booking")).isEqualTo(1);
    assertThat(clinic.desk.nextFree(Clinic.NURSE, request(second, slot), 3))
        .containsExactly(
            refill("r2", "physician", "2026-05-06T13:00:00Z"),
            refill("r2", "physician", "2026-05-06T13:15:00Z"),
            refill("r1", "nurse", "2026-05-06T13:30:00Z"));
  }

  @Test
  void an_overlapping_booking_is_a_conflict_and_a_touching_one_is_not() {
    book(clinic.pump("p-1", LATEST), refill("r1", "nurse", "2026-05-06T13:30:00Z"));
    PatientId second = clinic.pump("p-2", LATEST);

    assertRefused(
        () -> book(second, refill("r1", "physician", "2026-05-06T13:15:00Z")),
        Refusal.Kind.CONFLICT,
        "slot-taken");
    assertRefused(
        () -> book(second, refill("r2", "nurse", "2026-05-06T13:45:00Z")),
        Refusal.Kind.CONFLICT,
        "slot-taken");
    book(second, refill("r1", "nurse", "2026-05-06T13:00:00Z"));
  }

  @Test
  void after_the_latest_day_a_person_who_decides_is_needed_and_after_the_hard_stop_none_helps() {
    PatientId patient = clinic.pump("p-1", LATEST);
    // latest acceptable Wednesday 13, hard stop Thursday 14, Friday 15 is after it
    Slot thursday = refill("r1", "nurse", "2026-05-14T13:00:00Z");
    Slot friday = refill("r1", "nurse", "2026-05-15T13:00:00Z");
    var late = Set.of(RuleOverride.Kind.LATE);

    assertRefused(
        () -> clinic.desk.book(Clinic.DOCTOR, request(patient, thursday, "away before")),
        Refusal.Kind.NOT_ALLOWED,
        "outside-refill-window");
    assertRefused(
        () -> clinic.desk.book(
            Clinic.NURSE, request(patient, thursday, "away before").setting(late)),
        Refusal.Kind.NOT_ALLOWED,
        "override-needs-role");
    assertRefused(
        () -> clinic.desk.book(Clinic.DOCTOR, request(patient, thursday).setting(late)),
        Refusal.Kind.INVALID,
        "invalid-input");
    assertRefused(
        () -> clinic.desk.book(
            Clinic.DOCTOR, request(patient, friday, "away before").setting(late)),
        Refusal.Kind.NOT_ALLOWED,
        "outside-refill-window");

    var booked = clinic.desk.book(
        Clinic.DOCTOR, request(patient, thursday, "away before").setting(late));
    assertThat(clinic
            .desk
            .get(Clinic.NURSE, Accesses.SPINE, booked.value().id())
            .value()
            .origin())
        .isEqualTo(new BookingOrigin(
            BookingOrigin.How.STAFF,
            Optional.of(
                new RuleOverride(late, "doctor-1", Role.PHYSICIAN, "away before", Accesses.NOW)),
            Optional.empty()));
  }

  @Test
  void a_date_that_needs_review_is_booked_with_a_reason_only() {
    PatientId patient = clinic.patient("p-1", Optional.empty());
    clinic.keep(patient, Clinic.reviewed(LATEST), "Alpha");
    Slot tuesday = refill("r1", "nurse", "2026-05-12T13:00:00Z");

    assertRefused(() -> book(patient, tuesday), Refusal.Kind.NOT_ALLOWED, "needs-review");
    var booked = clinic.desk.book(
        Clinic.NURSE, request(patient, tuesday, "pharmacist Lee: good for 200 days"));

    assertThat(booked.value().note()).contains("pharmacist Lee: good for 200 days");
  }

  @Test
  void a_late_refill_is_booked_without_asking_about_stability() {
    PatientId patient = clinic.patient("p-1", Optional.empty());
    clinic.keep(patient, Clinic.reviewed(LocalDate.of(2026, 5, 4)), "Alpha");

    book(patient, refill("r1", "nurse", "2026-05-06T13:30:00Z"));
  }

  @Test
  void before_the_earliest_day_the_refusal_names_it() {
    PatientId patient = clinic.patient("p-1", Optional.empty());
    var pump =
        DepletionFacts.dated(LocalDate.of(2026, 5, 6), "morphine", LATEST.plusDays(60), "volume");
    clinic.keep(patient, DueWindows.of(pump, RefillPolicy.draft(), Clinic.site()), "Alpha");

    assertThatThrownBy(() -> book(patient, refill("r1", "nurse", "2026-05-06T13:00:00Z")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.findings())
                .extracting(Finding::code)
                .containsExactly("before-earliest"));
    book(patient, refill("r1", "nurse", "2026-05-07T13:00:00Z"));
  }

  @Test
  void an_overdue_pump_may_be_booked_on_any_day() {
    PatientId patient = clinic.pump("p-1", LocalDate.of(2026, 5, 4));

    assertThat(find(patient, VisitType.REFILL, "2026-05-06", "2026-05-06", 1)).hasSize(1);
    book(patient, refill("r1", "nurse", "2026-05-06T13:00:00Z"));
  }

  @Test
  void a_pump_without_a_date_may_be_booked_on_any_day() {
    PatientId patient = clinic.patient("p-1", Optional.empty());
    clinic.keep(
        patient,
        DueWindows.of(DepletionFacts.unknown(List.of()), RefillPolicy.draft(), Clinic.site()),
        "Alpha");

    book(patient, refill("r1", "nurse", "2026-05-06T13:00:00Z"));
  }

  @Test
  void a_pump_has_one_refill_booked_at_a_time() {
    PatientId patient = clinic.pump("p-1", LATEST);
    book(patient, refill("r1", "nurse", "2026-05-06T13:00:00Z"));

    assertRefused(
        () -> book(patient, refill("r1", "nurse", "2026-05-07T13:00:00Z")),
        Refusal.Kind.CONFLICT,
        "refill-booked-already");
  }

  @Test
  void only_a_clinician_for_the_brand_refills() {
    PatientId patient = clinic.patient("p-1", Optional.empty());
    clinic.keep(patient, Clinic.window(LATEST), "Beta");

    assertRefused(
        () -> book(patient, refill("r1", "nurse", "2026-05-06T13:00:00Z")),
        Refusal.Kind.NOT_ALLOWED,
        "clinician-not-qualified");
    assertThat(find(patient, VisitType.REFILL, "2026-05-06", "2026-05-06", 1))
        .extracting(Slot::clinicianId)
        .containsExactly("physician");
  }

  @Test
  void without_a_pump_other_visits_can_be_booked_but_no_refill() {
    PatientId patient = clinic.patient("p-1", Optional.empty());
    Instant nine = Instant.parse("2026-05-06T13:00:00Z");

    assertRefused(
        () -> book(patient, refill("r1", "nurse", "2026-05-06T13:00:00Z")),
        Refusal.Kind.NOT_ALLOWED,
        "no-pump");
    // Times that cannot be booked are not offered, neither when asked for nor instead of the
    // refused one.
    assertRefused(
        () -> find(patient, VisitType.COMPLEX_REFILL, "2026-05-06", "2026-05-06", 1),
        Refusal.Kind.NOT_ALLOWED,
        "no-pump");
    assertThat(find(patient, VisitType.FIRST_VISIT, "2026-05-06", "2026-05-06", 1))
        .hasSize(1);
    clinic.desk.book(
        Clinic.NURSE,
        new BookingRequest(
            Accesses.SPINE,
            patient,
            VisitType.FIRST_VISIT,
            VisitType.FIRST_VISIT.slot("main", "r1", "physician", nine),
            Optional.empty()));
  }

  @Test
  void without_a_date_a_refill_after_more_than_a_week_needs_a_reason() {
    PatientId patient = clinic.patient("p-1", Optional.of("555-0100"));
    clinic.keep(patient, Clinic.undated(), "Alpha");
    // Today is 6 May: the 13th is a week from now, the 14th is more.
    Slot far = refill("r1", "nurse", "2026-05-14T13:00:00Z");

    assertRefused(() -> book(patient, far), Refusal.Kind.NOT_ALLOWED, "outside-refill-window");
    assertThat(find(patient, VisitType.REFILL, "2026-05-14", "2026-05-20", 1)).isEmpty();
    assertThat(book(patient, refill("r1", "nurse", "2026-05-13T13:00:00Z"))).isNotNull();
  }

  @Test
  void all_that_is_wrong_with_a_slot_is_said_at_once() {
    PatientId patient = clinic.pump("p-1", LATEST);
    Slot wrong = refill("r9", "nurse", "2026-05-06T13:05:00Z");

    assertThatThrownBy(() -> book(patient, wrong))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(problem -> problem.pointer())
                .containsExactly("/slot/startsAt", "/slot/roomId"));
  }

  @Test
  void a_past_slot_is_neither_offered_nor_booked() {
    PatientId patient = clinic.pump("p-1", LATEST);
    var noon = new Access(
        Clinic.NURSE.actor(),
        Clinic.NURSE.clinics(),
        Clinic.NURSE.purpose(),
        Instant.parse("2026-05-06T13:00:00Z"));

    assertRefused(
        () ->
            clinic.desk.book(noon, request(patient, refill("r1", "nurse", "2026-05-06T13:00:00Z"))),
        Refusal.Kind.INVALID,
        "invalid-input");
    assertThat(clinic.desk.findSlots(
            noon, search(patient, VisitType.REFILL, "2026-05-06", "2026-05-06", 1)))
        .containsExactly(refill("r1", "nurse", "2026-05-06T13:15:00Z"));
  }

  @Test
  void moving_takes_the_new_slot_frees_the_old_and_keeps_the_calendar_uid() {
    var booking = book(clinic.pump("p-1", LATEST), refill("r1", "nurse", "2026-05-06T13:00:00Z"));
    // overlaps its own old slot
    Slot later = refill("r1", "nurse", "2026-05-06T13:15:00Z");

    var moved = clinic.desk.move(Clinic.NURSE, change(booking, "bus is late"), later);

    assertThat(moved.version()).isEqualTo(2);
    assertThat(moved.value().slot()).isEqualTo(later);
    assertThat(moved.value().calendarUid()).isEqualTo(booking.value().calendarUid());
    assertThat(moved.value().calendarSequence()).isEqualTo(1);
    assertThat(TestClinics.count(clinic.database, "scheduling_cell")).isEqualTo(18);
  }

  @Test
  void a_move_to_a_taken_slot_keeps_the_old_one() {
    var booking = book(clinic.pump("p-1", LATEST), refill("r1", "nurse", "2026-05-06T13:00:00Z"));
    Slot taken = refill("r1", "nurse", "2026-05-06T14:00:00Z");
    book(clinic.pump("p-2", LATEST), taken);

    assertRefused(
        () -> clinic.desk.move(Clinic.NURSE, change(booking, "earlier"), taken),
        Refusal.Kind.CONFLICT,
        "slot-taken");
    assertThat(clinic.desk.get(Clinic.NURSE, Accesses.SPINE, booking.value().id()))
        .isEqualTo(booking);
  }

  @Test
  void a_change_on_an_old_version_is_stale_and_a_second_cancel_a_conflict() {
    var booking = book(clinic.pump("p-1", LATEST), refill("r1", "nurse", "2026-05-06T13:00:00Z"));
    Slot later = refill("r1", "nurse", "2026-05-06T14:00:00Z");
    var moved = clinic.desk.move(Clinic.NURSE, change(booking, "bus is late"), later);

    assertRefused(
        () -> clinic.desk.cancel(Clinic.NURSE, change(booking, "ill")),
        Refusal.Kind.STALE,
        "stale");
    var cancelled = clinic.desk.cancel(Clinic.NURSE, change(moved, "ill"));
    assertRefused(
        () -> clinic.desk.cancel(Clinic.NURSE, change(cancelled, "ill")),
        Refusal.Kind.CONFLICT,
        "booking-cancelled");
  }

  @Test
  void an_unknown_patient_is_not_found_and_another_clinic_is_out_of_reach() {
    Slot slot =
        VisitType.URGENT.slot("main", "r1", "physician", Instant.parse("2026-05-06T13:00:00Z"));
    var request = new BookingRequest(
        Accesses.SPINE, new PatientId("nobody"), VisitType.URGENT, slot, Optional.empty());

    assertRefused(
        () -> clinic.desk.book(Clinic.NURSE, request), Refusal.Kind.NOT_FOUND, "not-found");
    assertRefused(
        () -> clinic.desk.book(Accesses.to(Accesses.REHAB), request),
        Refusal.Kind.FORBIDDEN,
        "forbidden");
  }

  private List<Slot> find(PatientId patient, VisitType type, String from, String to, int limit) {
    return clinic.desk.findSlots(Clinic.NURSE, search(patient, type, from, to, limit));
  }

  private static SlotSearch search(
      PatientId patient, VisitType type, String from, String to, int limit) {
    return new SlotSearch(
        Accesses.SPINE, patient, type, LocalDate.parse(from), LocalDate.parse(to), limit, false);
  }

  private Versioned<Booking> book(PatientId patient, Slot slot) {
    return clinic.desk.book(Clinic.NURSE, request(patient, slot));
  }

  static BookingRequest request(PatientId patient, Slot slot) {
    return new BookingRequest(Accesses.SPINE, patient, VisitType.REFILL, slot, Optional.empty());
  }

  private static BookingRequest request(PatientId patient, Slot slot, String reason) {
    return new BookingRequest(Accesses.SPINE, patient, VisitType.REFILL, slot, Optional.of(reason));
  }

  private static BookingChange change(Versioned<Booking> booking, String reason) {
    return new BookingChange(Accesses.SPINE, booking.value().id(), booking.version(), reason);
  }

  static Slot refill(String room, String clinician, String startsAt) {
    return VisitType.REFILL.slot("main", room, clinician, Instant.parse(startsAt));
  }

  private static LocalDate day(Slot slot) {
    return LocalDate.ofInstant(slot.startsAt(), Clinic.NEW_YORK);
  }

  private static void assertRefused(ThrowingCallable call, Refusal.Kind kind, String code) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.kind()).isEqualTo(kind);
      assertThat(refusal.code()).isEqualTo(code);
    });
  }
}
