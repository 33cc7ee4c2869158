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
import dev.thecal.scheduling.booking.BookingOrigin;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.SeriesMove;
import dev.thecal.scheduling.booking.SeriesMove.Scope;
import dev.thecal.scheduling.booking.SeriesRequest;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.VisitType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Visits that repeat by a rule, on both databases. */
abstract class SeriesSuite {

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
  void trap_01_nine_stays_nine_over_the_clock_change() {
    // New York leaves summer time on 1 November: 13:00 UTC before, 14:00 UTC after
    var series = clinic.series.book(
        Clinic.NURSE, titrations("p-1", "2026-10-26T13:00:00Z", "FREQ=WEEKLY;COUNT=2", false));

    assertThat(series.booked())
        .extracting(booking -> booking.slot().startsAt())
        .containsExactly(
            Instant.parse("2026-10-26T13:00:00Z"), Instant.parse("2026-11-02T14:00:00Z"));
    assertThat(series.booked())
        .allMatch(one -> one.origin().how() == BookingOrigin.How.SERIES
            && one.origin().series().equals(Optional.of(series.series())));
  }

  @Test
  void one_conflict_refuses_all_or_is_skipped_as_the_caller_chose() {
    clinic.series.book(
        Clinic.NURSE, titrations("p-1", "2026-05-18T13:00:00Z", "FREQ=WEEKLY;COUNT=2", false));
    SeriesRequest second = titrations("p-2", "2026-05-11T13:00:00Z", "FREQ=WEEKLY;COUNT=4", false);

    assertThat(clinic.series.preview(Clinic.NURSE, second))
        .extracting(one -> one.objection().isPresent())
        .containsExactly(false, true, true, false);
    assertRefused(() -> clinic.series.book(Clinic.NURSE, second), "series-conflict");
    assertThat(TestClinics.count(clinic.database, "scheduling_booking")).isEqualTo(2);

    var booked =
        clinic.series.book(Clinic.NURSE, new SeriesRequest(second.first(), second.rule(), true));
    assertThat(booked.booked()).hasSize(2);
    assertThat(booked.skipped()).hasSize(2);
  }

  @Test
  void a_day_on_which_the_site_is_closed_is_an_objection() {
    // 10 May is a Sunday
    assertThat(clinic.series.preview(
            Clinic.NURSE, titrations("p-1", "2026-05-08T13:00:00Z", "FREQ=DAILY;COUNT=4", true)))
        .extracting(one -> one.objection().isPresent())
        .containsExactly(false, true, true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;COUNT=1",
        "FREQ=DAILY;COUNT=61",
        "FREQ=SOMETIMES",
        "every week",
        "FREQ=WEEKLY;BYDAY=TU;COUNT=3"
      })
  void a_rule_that_has_no_end_or_means_nothing_or_misses_the_first_day_is_refused(String rule) {
    assertRefused(
        () -> clinic.series.preview(
            Clinic.NURSE, titrations("p-1", "2026-05-11T13:00:00Z", rule, true)),
        "invalid-input");
  }

  @Test
  void a_refill_never_repeats_by_a_rule() {
    PatientId patient = clinic.pump("p-1", LocalDate.of(2026, 5, 13));
    var first =
        BookingSuite.request(patient, BookingSuite.refill("r1", "nurse", "2026-05-11T13:00:00Z"));
    assertRefused(
        () -> clinic.series.book(
            Clinic.NURSE, new SeriesRequest(first, "FREQ=MONTHLY;COUNT=3", false)),
        "refill-in-series");
  }

  @InEveryZone
  void this_and_the_following_move_as_the_preview_showed() {
    List<Booking> all = mondays();

    SeriesMove move = move(all.get(1), "2026-05-19T14:00:00Z", Scope.FOLLOWING);
    SeriesMove.Preview preview = clinic.mover.preview(Clinic.NURSE, move);
    assertThat(preview.steps()).hasSize(2).allMatch(step -> step.objection().isEmpty());
    clinic.mover.move(Clinic.NURSE, move, preview.digest(), "Tuesdays suit better");

    assertThat(starts())
        .containsExactly(
            Instant.parse("2026-05-11T13:00:00Z"),
            Instant.parse("2026-05-19T14:00:00Z"),
            Instant.parse("2026-05-26T14:00:00Z"));
  }

  @Test
  void all_move_by_exactly_a_week_although_each_lands_on_the_next() {
    List<Booking> all = mondays();
    SeriesMove move = move(all.get(0), "2026-05-18T13:00:00Z", Scope.ALL);

    clinic.mover.move(
        Clinic.NURSE, move, clinic.mover.preview(Clinic.NURSE, move).digest(), "a week later");

    assertThat(starts())
        .containsExactly(
            Instant.parse("2026-05-18T13:00:00Z"),
            Instant.parse("2026-05-25T13:00:00Z"),
            Instant.parse("2026-06-01T13:00:00Z"));
  }

  @Test
  void one_moves_alone() {
    List<Booking> all = mondays();
    SeriesMove move = move(all.get(1), "2026-05-19T14:00:00Z", Scope.ONE);

    clinic.mover.move(
        Clinic.NURSE, move, clinic.mover.preview(Clinic.NURSE, move).digest(), "once");

    assertThat(starts())
        .containsExactly(
            Instant.parse("2026-05-11T13:00:00Z"),
            Instant.parse("2026-05-19T14:00:00Z"),
            Instant.parse("2026-05-25T13:00:00Z"));
  }

  @Test
  void one_that_cannot_be_there_keeps_all_where_they_are() {
    List<Booking> all = mondays();
    clinic.series.book(
        Clinic.NURSE, titrations("p-2", "2026-05-19T14:00:00Z", "FREQ=WEEKLY;COUNT=2", false));
    SeriesMove move = move(all.get(0), "2026-05-12T14:00:00Z", Scope.ALL);
    SeriesMove.Preview preview = clinic.mover.preview(Clinic.NURSE, move);

    assertThat(preview.steps())
        .extracting(step -> step.objection().isPresent())
        .containsExactly(false, true, true);
    assertRefused(
        () -> clinic.mover.move(Clinic.NURSE, move, preview.digest(), "why"), "series-conflict");
    assertThat(starts()).startsWith(Instant.parse("2026-05-11T13:00:00Z"));
  }

  @Test
  void what_has_changed_since_the_preview_is_not_done_unseen() {
    List<Booking> all = mondays();
    SeriesMove move = move(all.get(0), "2026-05-12T14:00:00Z", Scope.ALL);
    SeriesMove.Preview preview = clinic.mover.preview(Clinic.NURSE, move);
    clinic.series.book(
        Clinic.NURSE, titrations("p-2", "2026-05-19T14:00:00Z", "FREQ=WEEKLY;COUNT=2", false));

    assertRefused(() -> clinic.mover.move(Clinic.NURSE, move, preview.digest(), "why"), "stale");
  }

  private List<Booking> mondays() {
    // the third Monday, 25 May, is no holiday in the calendar of the tests
    return clinic
        .series
        .book(Clinic.NURSE, titrations("p-1", "2026-05-11T13:00:00Z", "FREQ=WEEKLY;COUNT=3", false))
        .booked();
  }

  private List<Instant> starts() {
    return clinic.desk.list(Clinic.NURSE, Accesses.SPINE, new PatientId("p-1")).stream()
        .map(one -> one.value().slot().startsAt())
        .toList();
  }

  private static SeriesMove move(Booking booking, String to, Scope scope) {
    return new SeriesMove(Accesses.SPINE, booking.id(), slot(to), scope);
  }

  private SeriesRequest titrations(String id, String startsAt, String rule, boolean skip) {
    PatientId patient = clinic.patient(id, Optional.empty());
    return new SeriesRequest(
        new BookingRequest(
            Accesses.SPINE, patient, VisitType.TITRATION, slot(startsAt), Optional.empty()),
        rule,
        skip);
  }

  private static Slot slot(String startsAt) {
    return VisitType.TITRATION.slot("main", "r1", "physician", Instant.parse(startsAt));
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
