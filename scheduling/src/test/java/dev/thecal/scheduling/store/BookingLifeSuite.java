package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.BookingSuite.refill;
import static dev.thecal.scheduling.store.BookingSuite.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.InEveryZone;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingChange;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.RuleOverride;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.SlotSearch;
import dev.thecal.scheduling.booking.VisitType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From a held slot to what became of the visit, on both databases. "Now" is Wednesday 2026-05-06, 09:30 UTC; the site in New
 * York opens at 13:00 UTC.
 */
abstract class BookingLifeSuite {

  private static final LocalDate LATEST = LocalDate.of(2026, 5, 13);
  private static final Slot NINE = refill("r1", "nurse", "2026-05-06T13:00:00Z");
  private static final Duration TEN = Duration.ofMinutes(10);

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
  void a_held_slot_is_free_again_by_its_time_alone() {
    PatientId first = clinic.pump("p-1", LATEST);
    PatientId second = clinic.pump("p-2", LATEST);
    clinic.desk.hold(Clinic.NURSE, request(first, NINE), TEN);

    assertRefused(() -> clinic.desk.book(Clinic.NURSE, request(second, NINE)), "slot-taken");
    // a minute before its end it still holds, at its end no longer
    assertThat(free(Clinic.at("2026-05-06T09:39:00Z"), second)).isNotEqualTo(NINE);
    assertThat(free(Clinic.at("2026-05-06T09:40:00Z"), second)).isEqualTo(NINE);
    clinic.desk.book(Clinic.at("2026-05-06T09:40:00Z"), request(second, NINE));
    // room, clinician and second patient, 6 cells each; of the hold 6 dead ones of its patient, who
    // is free as well
    assertThat(TestClinics.count(clinic.database, "scheduling_cell")).isEqualTo(24);
    clinic.desk.book(
        Clinic.at("2026-05-06T09:40:00Z"),
        request(first, refill("r2", "physician", "2026-05-06T13:00:00Z")));
    assertThat(TestClinics.count(clinic.database, "scheduling_cell")).isEqualTo(36);
  }

  @Test
  void a_hold_is_confirmed_in_time_and_not_after() {
    Versioned<Booking> held =
        clinic.desk.hold(Clinic.NURSE, request(clinic.pump("p-1", LATEST), NINE), TEN);
    assertThat(held.value().state()).isEqualTo(BookingState.HELD);

    assertRefused(() -> confirm(Clinic.at("2026-05-06T09:40:00Z"), held), "hold-expired");
    Versioned<Booking> booked = confirm(Clinic.at("2026-05-06T09:39:59Z"), held);
    assertThat(booked.value().state()).isEqualTo(BookingState.BOOKED);
    assertThat(booked.value().heldUntil()).isEmpty();
    assertRefused(() -> confirm(Clinic.NURSE, booked), "not-held");
    // booked now, so it does not run out
    assertRefused(
        () -> clinic.desk.book(
            Clinic.at("2026-05-06T12:00:00Z"), request(clinic.pump("p-2", LATEST), NINE)),
        "slot-taken");
  }

  @Test
  void of_two_holds_for_one_pump_one_is_confirmed() {
    PatientId patient = clinic.pump("p-1", LATEST);
    var nine = clinic.desk.hold(Clinic.NURSE, request(patient, NINE), TEN);
    var ten = clinic.desk.hold(
        Clinic.NURSE, request(patient, refill("r1", "nurse", "2026-05-06T14:00:00Z")), TEN);

    confirm(Clinic.NURSE, nine);

    assertRefused(() -> confirm(Clinic.NURSE, ten), "refill-booked-already");
  }

  @Test
  void a_hold_lasts_up_to_half_an_hour() {
    PatientId patient = clinic.pump("p-1", LATEST);
    for (Duration wrong : Set.of(Duration.ZERO, Duration.ofMinutes(31))) {
      assertRefused(
          () -> clinic.desk.hold(Clinic.NURSE, request(patient, NINE), wrong), "invalid-input");
    }
    clinic.desk.hold(Clinic.NURSE, request(patient, NINE), Duration.ofMinutes(30));
  }

  @Test
  void a_patient_arrives_and_is_done() {
    Versioned<Booking> booked = book("p-1", NINE);

    // the visit begins at 13:00, so 12 hours before it is 01:00
    assertRefused(
        () -> clinic.day.arrive(Clinic.at("2026-05-06T00:59:00Z"), Accesses.SPINE, id(booked), 1),
        "invalid-input");
    var here = clinic.day.arrive(Clinic.at("2026-05-06T12:50:00Z"), Accesses.SPINE, id(booked), 1);
    assertThat(here.value().state()).isEqualTo(BookingState.ARRIVED);
    assertRefused(
        () -> clinic.day.complete(
            Clinic.at("2026-05-06T12:59:59Z"), Accesses.SPINE, id(booked), here.version()),
        "invalid-input");
    var done = clinic.day.complete(
        Clinic.at("2026-05-06T13:30:00Z"), Accesses.SPINE, id(booked), here.version());
    assertThat(done.value().state()).isEqualTo(BookingState.DONE);
    assertRefused(
        () -> clinic.desk.cancel(Clinic.NURSE, change(done, "too late")), "booking-closed");
  }

  @Test
  void past_and_unrecorded_is_unresolved_until_a_person_says_what_became_of_it() {
    Versioned<Booking> booked = book("p-1", NINE);
    // over at 13:30
    assertThat(clinic.day.listUnresolved(Clinic.at("2026-05-06T13:29:59Z"), Accesses.SPINE))
        .isEmpty();
    Access later = Clinic.at("2026-05-06T13:30:00Z");
    assertThat(clinic.day.listUnresolved(later, Accesses.SPINE)).containsExactly(booked);

    var missed = clinic.day.noShow(later, Accesses.SPINE, id(booked), 1, Optional.of("no answer"));
    assertThat(missed.value().state()).isEqualTo(BookingState.NO_SHOW);
    assertThat(clinic.day.listUnresolved(later, Accesses.SPINE)).isEmpty();

    // it was another patient: unresolved again, and then done
    var back = clinic.day.takeBack(later, change(missed, "mistaken for another"));
    assertThat(clinic.day.listUnresolved(later, Accesses.SPINE)).hasSize(1);
    clinic.day.complete(later, Accesses.SPINE, id(booked), back.version());
  }

  @Test
  void nobody_is_a_no_show_before_the_visit() {
    Versioned<Booking> booked = book("p-1", NINE);
    assertRefused(
        () -> clinic.day.noShow(
            Clinic.at("2026-05-06T12:59:59Z"), Accesses.SPINE, id(booked), 1, Optional.empty()),
        "invalid-input");
  }

  @Test
  void one_more_visit_goes_beside_another_on_purpose_and_never_a_third() {
    book("p-1", NINE);
    var aside = Set.of(RuleOverride.Kind.OVERBOOK);
    BookingRequest second = request(clinic.pump("p-2", LATEST), NINE);
    assertRefused(() -> clinic.desk.book(Clinic.NURSE, second), "slot-taken");

    assertRefused(() -> clinic.desk.book(Clinic.NURSE, second.setting(aside)), "invalid-input");
    var booked = clinic.desk.book(Clinic.NURSE, reasoned(second).setting(aside));
    assertThat(booked.value().origin().override().orElseThrow().reason()).isEqualTo("she is low");

    BookingRequest third = reasoned(request(clinic.pump("p-3", LATEST), NINE)).setting(aside);
    assertRefused(() -> clinic.desk.book(Clinic.NURSE, third), "slot-taken");
    clinic.desk.cancel(Clinic.NURSE, change(booked, "came on another day"));
    clinic.desk.book(Clinic.NURSE, third);
  }

  @Test
  void a_patient_is_never_in_two_places_however_much_is_overbooked() {
    PatientId patient = clinic.patient("p-1", Optional.empty());
    Slot check = VisitType.DEVICE_CHECK.slot("main", "r1", "physician", NINE.startsAt());
    var request = new BookingRequest(
        Accesses.SPINE, patient, VisitType.DEVICE_CHECK, check, Optional.of("both at once"));
    clinic.desk.book(Clinic.NURSE, request);

    assertRefused(
        () -> clinic.desk.book(Clinic.NURSE, request.setting(Set.of(RuleOverride.Kind.OVERBOOK))),
        "slot-taken");
  }

  @Test
  void somebody_outside_the_team_sets_nothing_aside() {
    var stranger = new Access(
        new dev.thecal.core.access.Actor("local"),
        Clinic.NURSE.clinics(),
        Clinic.NURSE.purpose(),
        Accesses.NOW);
    assertRefused(
        () -> clinic.desk.book(
            stranger,
            reasoned(request(clinic.pump("p-1", LATEST), NINE))
                .setting(Set.of(RuleOverride.Kind.OVERBOOK))),
        "override-needs-role");
  }

  private Slot free(Access access, PatientId patient) {
    return clinic
        .desk
        .findSlots(
            access,
            new SlotSearch(
                Accesses.SPINE,
                patient,
                VisitType.REFILL,
                LocalDate.of(2026, 5, 6),
                LATEST,
                1,
                false))
        .get(0);
  }

  private static BookingRequest reasoned(BookingRequest request) {
    return new BookingRequest(
        request.clinic(),
        request.patient(),
        request.visitType(),
        request.slot(),
        Optional.of("she is low"));
  }

  private Versioned<Booking> book(String patient, Slot slot) {
    return clinic.desk.book(Clinic.NURSE, request(clinic.pump(patient, LATEST), slot));
  }

  private Versioned<Booking> confirm(Access access, Versioned<Booking> held) {
    return clinic.desk.confirm(access, Accesses.SPINE, id(held), held.version());
  }

  private static String id(Versioned<Booking> booking) {
    return booking.value().id();
  }

  private static BookingChange change(Versioned<Booking> booking, String reason) {
    return new BookingChange(Accesses.SPINE, id(booking), booking.version(), reason);
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
