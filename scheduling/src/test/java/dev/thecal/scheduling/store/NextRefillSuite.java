package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.infusion.FillRecorded;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.InEveryZone;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.BookingOrigin;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.calendar.CalendarException;
import dev.thecal.scheduling.next.NextRefill;
import dev.thecal.scheduling.next.NextRefillDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows a finished refill, on both databases. "Now" is Wednesday 2026-05-06, 09:30 UTC. */
abstract class NextRefillSuite {

  /** Latest Wednesday 24 June; morphine keeps 7 days: Wednesday 17 June is aimed at. */
  private static final LocalDate LATEST = LocalDate.of(2026, 6, 24);

  private static final LocalDate AIM = LocalDate.of(2026, 6, 17);

  private Clinic clinic;
  private PatientId patient;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    clinic = new Clinic(kind());
    patient = clinic.filled("p-1", LATEST);
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  @InEveryZone
  void a_finished_refill_proposes_the_next_on_the_recommended_day_at_the_usual_hour() {
    // filled at 10:10 in New York, so the slot nearest to it begins at 10:15, 14:15 UTC
    filledAt("2026-05-05T14:10:00Z");

    assertThat(clinic.proposals.list(Clinic.NURSE, Accesses.SPINE))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.aim()).isEqualTo(AIM);
          assertThat(one.latest()).contains(LATEST);
          assertThat(one.slot().map(Slot::startsAt))
              .contains(Instant.parse("2026-06-17T14:15:00Z"));
        });
  }

  @Test
  void on_a_recommended_day_without_a_free_slot_the_day_before_is_taken() {
    away("nurse");
    away("physician");

    filledAt("2026-05-05T14:10:00Z");

    NextRefill proposed = clinic.proposals.list(Clinic.NURSE, Accesses.SPINE).get(0);
    assertThat(proposed.aim()).isEqualTo(AIM);
    assertThat(proposed.slot().map(Slot::startsAt)).contains(Instant.parse("2026-06-16T14:15:00Z"));
    assertThat(proposed.text()).contains("before the recommended 2026-06-17");
  }

  @Test
  void a_fill_that_is_entered_long_after_proposes_nothing() {
    filledAt("2026-05-03T09:29:59Z");
    assertThat(clinic.proposals.list(Clinic.NURSE, Accesses.SPINE)).isEmpty();
    filledAt("2026-05-03T09:30:00Z");
    assertThat(clinic.proposals.list(Clinic.NURSE, Accesses.SPINE)).hasSize(1);
  }

  @Test
  void accepting_books_it_once_and_says_how_it_came_about() {
    filledAt("2026-05-05T14:10:00Z");

    var booked = clinic.proposals.accept(Clinic.NURSE, key(), 1, Optional.empty());

    assertThat(booked.value().origin().how()).isEqualTo(BookingOrigin.How.PROPOSAL);
    assertThat(clinic.proposals.list(Clinic.NURSE, Accesses.SPINE)).isEmpty();
    assertRefused(
        () -> clinic.proposals.accept(Clinic.NURSE, key(), 2, Optional.empty()), "proposal-closed");
  }

  @Test
  void a_slot_that_went_meanwhile_leaves_the_proposal_open() {
    filledAt("2026-05-05T14:10:00Z");
    Slot slot = clinic.proposals.get(Clinic.NURSE, key()).value().slot().orElseThrow();
    clinic.desk.book(Clinic.NURSE, BookingSuite.request(clinic.filled("p-2", LATEST), slot));

    assertRefused(
        () -> clinic.proposals.accept(Clinic.NURSE, key(), 1, Optional.empty()), "slot-taken");
    assertThat(clinic.proposals.get(Clinic.NURSE, key()).value().state())
        .isEqualTo(NextRefill.State.OPEN);
  }

  @Test
  void a_pump_whose_refill_is_booked_otherwise_is_not_listed() {
    filledAt("2026-05-05T14:10:00Z");
    clinic.desk.book(
        Clinic.NURSE,
        BookingSuite.request(patient, BookingSuite.refill("r1", "nurse", "2026-06-16T13:00:00Z")));
    assertThat(clinic.proposals.list(Clinic.NURSE, Accesses.SPINE)).isEmpty();
  }

  @Test
  void a_dismissed_one_comes_back_with_the_next_refill() {
    filledAt("2026-05-05T14:10:00Z");
    clinic.proposals.dismiss(Clinic.NURSE, key(), 1, "goes to another clinic");
    assertThat(clinic.proposals.list(Clinic.NURSE, Accesses.SPINE)).isEmpty();

    filledAt("2026-05-06T09:00:00Z");
    assertThat(clinic.proposals.list(Clinic.NURSE, Accesses.SPINE)).hasSize(1);
  }

  private void away(String clinician) {
    clinic.calendar.record(
        Clinic.NURSE,
        new CalendarException(
            Accesses.SPINE,
            clinician + "-away",
            CalendarException.Subject.clinician(clinician),
            AIM,
            AIM,
            List.of(),
            "course"));
  }

  private NextRefillDesk.Key key() {
    return new NextRefillDesk.Key(Accesses.SPINE, patient, "i-" + patient);
  }

  private void filledAt(String at) {
    clinic
        .database
        .transactions()
        .run(() -> clinic.next.on(new FillRecorded(clinic.fillOf(patient, at)), Clinic.NURSE));
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
