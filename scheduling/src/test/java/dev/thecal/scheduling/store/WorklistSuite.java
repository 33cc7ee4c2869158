package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.worklist.DueState;
import dev.thecal.scheduling.worklist.WorklistCursor;
import dev.thecal.scheduling.worklist.WorklistPage;
import dev.thecal.scheduling.worklist.WorklistRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the worklist must show, on both databases. "Today" is Wednesday 2026-05-06. */
abstract class WorklistSuite {

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
  void pumps_without_a_date_come_first_then_by_days_to_the_latest() {
    clinic.pump("p-later", LocalDate.of(2026, 6, 24));
    clinic.pump("p-soon", LocalDate.of(2026, 5, 22));
    clinic.pump("p-now", LocalDate.of(2026, 5, 13));
    clinic.pump("p-late", LocalDate.of(2026, 5, 5));
    undated("p-none");

    var rows = page(Optional.empty(), 10).rows();

    // Latest Friday 22, margin 7: Friday 15, booked by Friday 1 May: soon. Latest Wednesday 13:
    // recommended today.
    assertThat(rows)
        .extracting(row -> row.patient().value(), WorklistRow::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("p-none", DueState.NO_DATE),
            org.assertj.core.groups.Tuple.tuple("p-late", DueState.OVERDUE),
            org.assertj.core.groups.Tuple.tuple("p-now", DueState.DUE_NOW),
            org.assertj.core.groups.Tuple.tuple("p-soon", DueState.DUE_SOON),
            org.assertj.core.groups.Tuple.tuple("p-later", DueState.LATER));
    assertThat(rows)
        .extracting(WorklistRow::daysToLatest)
        .containsExactly(
            Optional.empty(),
            Optional.of(-1L),
            Optional.of(7L),
            Optional.of(16L),
            Optional.of(49L));
  }

  @Test
  void a_date_that_needs_review_comes_with_those_without_a_date() {
    clinic.pump("p-a-soon", LocalDate.of(2026, 5, 22));
    clinic.keep(
        clinic.patient("p-b-review", Optional.empty()),
        Clinic.reviewed(LocalDate.of(2026, 10, 28)),
        "Alpha");
    undated("p-c-none");
    clinic.keep(
        clinic.patient("p-d-late", Optional.empty()),
        Clinic.reviewed(LocalDate.of(2026, 5, 4)),
        "Alpha");

    var rows = page(Optional.empty(), 10).rows();

    assertThat(rows)
        .extracting(row -> row.patient().value(), WorklistRow::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("p-b-review", DueState.NEEDS_REVIEW),
            org.assertj.core.groups.Tuple.tuple("p-c-none", DueState.NO_DATE),
            org.assertj.core.groups.Tuple.tuple("p-d-late", DueState.OVERDUE),
            org.assertj.core.groups.Tuple.tuple("p-a-soon", DueState.DUE_SOON));
    // 28 October is 175 days from 6 May
    assertThat(rows.get(0).daysToLatest()).contains(175L);
  }

  @Test
  void the_latest_day_itself_is_not_overdue() {
    clinic.pump("p-1", LocalDate.of(2026, 5, 6));

    assertThat(page(Optional.empty(), 10).rows())
        .extracting(WorklistRow::state)
        .containsExactly(DueState.DUE_NOW);
  }

  @Test
  void a_row_shows_name_missing_phone_reason_and_booking() {
    PatientId patient = clinic.patient("p-1", Optional.empty());
    clinic.keep(patient, Clinic.window(LocalDate.of(2026, 5, 13)), "Alpha");
    clinic.desk.book(
        Clinic.NURSE,
        BookingSuite.request(patient, BookingSuite.refill("r1", "nurse", "2026-05-07T13:00:00Z")));

    assertThat(page(Optional.empty(), 10).rows()).singleElement().satisfies(row -> {
      assertThat(row.name()).isEqualTo("Given Familyp-1");
      assertThat(row.phoneMissing()).isTrue();
      assertThat(row.binding()).isEqualTo("volume");
      assertThat(row.recommended()).contains(LocalDate.of(2026, 5, 6));
      assertThat(row.latest()).contains(LocalDate.of(2026, 5, 13));
      assertThat(row.bookedFor()).contains(Instant.parse("2026-05-07T13:00:00Z"));
    });
  }

  @Test
  void trap_10_a_visit_that_the_window_has_overtaken_is_shown_as_too_late() {
    PatientId patient = clinic.pump("p-1", LocalDate.of(2026, 5, 13));
    clinic.desk.book(
        Clinic.NURSE,
        BookingSuite.request(patient, BookingSuite.refill("r1", "nurse", "2026-05-13T13:00:00Z")));

    assertThat(page(Optional.empty(), 10).rows())
        .extracting(WorklistRow::bookedTooLate)
        .containsExactly(false);

    // a higher dose: the reservoir lasts a day less
    clinic.keep(patient, Clinic.window(LocalDate.of(2026, 5, 12)), "Alpha");

    assertThat(page(Optional.empty(), 10).rows())
        .extracting(WorklistRow::bookedTooLate)
        .containsExactly(true);
  }

  @Test
  void pages_follow_each_other_without_gap_or_repeat_also_within_one_day() {
    for (int i = 0; i < 5; i++) {
      clinic.pump("p-" + i, LocalDate.of(2026, 5, 13));
    }
    undated("p-none");

    List<String> seen = new ArrayList<>();
    Optional<WorklistCursor> after = Optional.empty();
    do {
      WorklistPage page = page(after, 2);
      page.rows().forEach(row -> seen.add(row.patient().value()));
      after = page.next();
    } while (after.isPresent());

    assertThat(seen).containsExactly("p-none", "p-0", "p-1", "p-2", "p-3", "p-4");
  }

  @Test
  void another_clinic_sees_nothing_of_it() {
    clinic.pump("p-1", LocalDate.of(2026, 5, 13));
    var rehab = Accesses.to(Accesses.REHAB);

    assertThat(clinic.worklist.page(rehab, Accesses.REHAB, Optional.empty(), 10).rows())
        .isEmpty();
    assertThatThrownBy(() -> clinic.worklist.page(rehab, Accesses.SPINE, Optional.empty(), 10))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void a_new_window_replaces_the_old_and_a_removed_pump_leaves_the_list() {
    PatientId patient = clinic.pump("p-1", LocalDate.of(2026, 5, 13));
    clinic.keep(patient, Clinic.window(LocalDate.of(2026, 5, 12)), "Alpha");

    assertThat(page(Optional.empty(), 10).rows())
        .extracting(WorklistRow::latest)
        .containsExactly(Optional.of(LocalDate.of(2026, 5, 12)));

    clinic.dues.replace(Clinic.NURSE, Accesses.SPINE, patient, List.of());

    assertThat(page(Optional.empty(), 10).rows()).isEmpty();
  }

  @Test
  void a_booking_stands_on_the_row_of_its_own_pump_only() {
    PatientId one = clinic.pump("p-1", LocalDate.of(2026, 5, 13));
    PatientId other = clinic.pump("p-2", LocalDate.of(2026, 5, 14));
    // Implant ids are unique within a patient only: both pumps are called "pump-1".
    List.of(one, other).forEach(patient -> clinic.keepAs("pump-1", patient));
    clinic.desk.book(
        Clinic.NURSE,
        BookingSuite.request(other, BookingSuite.refill("r1", "nurse", "2026-05-07T13:00:00Z")));

    assertThat(page(Optional.empty(), 10).rows())
        .extracting(row -> row.patient().value(), row -> row.bookedFor().isPresent())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("p-1", false),
            org.assertj.core.groups.Tuple.tuple("p-2", true));
  }

  @Test
  void without_a_date_a_visit_after_more_than_a_week_is_too_late() {
    // Today is 6 May: the 13th is a week from now, the 14th is more.
    booked(undated("p-week"), "r1", "2026-05-13T13:00:00Z");
    booked(undated("p-more"), "r2", "2026-05-14T13:00:00Z");

    assertThat(page(Optional.empty(), 10).rows())
        .extracting(row -> row.patient().value(), WorklistRow::bookedTooLate)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("p-week", false),
            org.assertj.core.groups.Tuple.tuple("p-more", true));
  }

  private void booked(PatientId patient, String room, String startsAt) {
    clinic.desk.book(
        Clinic.NURSE,
        new BookingRequest(
            Accesses.SPINE,
            patient,
            VisitType.REFILL,
            BookingSuite.refill(room, "nurse", startsAt),
            Optional.of("no earlier time was free")));
  }

  private PatientId undated(String id) {
    PatientId patient = clinic.patient(id, Optional.of("555-0101"));
    clinic.keep(patient, Clinic.undated(), "Alpha");
    return patient;
  }

  private WorklistPage page(Optional<WorklistCursor> after, int limit) {
    return clinic.worklist.page(Clinic.NURSE, Accesses.SPINE, after, limit);
  }
}
