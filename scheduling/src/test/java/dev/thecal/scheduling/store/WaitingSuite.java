package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.due.DepletionFacts;
import dev.thecal.scheduling.due.DueWindows;
import dev.thecal.scheduling.due.RefillPolicy;
import dev.thecal.scheduling.waiting.WaitingEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for an earlier slot, on both databases. "Today" is Wednesday 2026-05-06. */
abstract class WaitingSuite {

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
  void the_emptiest_comes_first_the_unknown_before_it_and_no_pump_last() {
    waits(clinic.patient("p-no-pump", Optional.empty()), VisitType.TITRATION);
    waits(empty("p-later", LocalDate.of(2026, 6, 1)), VisitType.REFILL);
    waits(empty("p-soon", LocalDate.of(2026, 5, 20)), VisitType.REFILL);
    PatientId unknown = clinic.patient("p-unknown", Optional.empty());
    clinic.keep(unknown, Clinic.undated(), "Alpha");
    waits(unknown, VisitType.REFILL);

    var rows = clinic.waiting.list(Clinic.NURSE, Accesses.SPINE);

    assertThat(rows)
        .extracting(row -> row.waiting().entry().patient().value())
        .containsExactly("p-unknown", "p-soon", "p-later", "p-no-pump");
    // 20 May is 14 days from 6 May
    assertThat(rows.get(1).daysToEmpty()).contains(14L);
  }

  @Test
  void offered_is_what_is_earlier_than_the_visit_that_is_booked() {
    PatientId patient = empty("p-1", LocalDate.of(2026, 5, 20));
    clinic.desk.book(
        Clinic.NURSE,
        BookingSuite.request(patient, BookingSuite.refill("r1", "nurse", "2026-05-06T13:30:00Z")));
    WaitingEntry entry = waits(patient, VisitType.REFILL);

    // 13:00 and 13:15 overlap with the own visit of 13:30 or not: 13:00 to 13:30 does not
    assertThat(clinic.waiting.offers(Clinic.NURSE, entry))
        .extracting(Slot::startsAt)
        .containsExactly(Instant.parse("2026-05-06T13:00:00Z"));
  }

  @Test
  void who_waits_no_longer_leaves_the_list_once() {
    WaitingEntry entry = waits(empty("p-1", LocalDate.of(2026, 5, 20)), VisitType.REFILL);

    assertRefused(
        () -> clinic.waiting.close(Clinic.NURSE, Accesses.SPINE, entry.id(), 9, "why"), "stale");
    clinic.waiting.close(Clinic.NURSE, Accesses.SPINE, entry.id(), 1, "got Thursday");
    assertThat(clinic.waiting.list(Clinic.NURSE, Accesses.SPINE)).isEmpty();
    assertRefused(
        () -> clinic.waiting.close(Clinic.NURSE, Accesses.SPINE, entry.id(), 2, "why"),
        "waiting-closed");
    assertRefused(() -> clinic.waiting.add(Clinic.NURSE, entry), "waiting-exists");
  }

  @Test
  void somebody_whom_the_clinic_does_not_know_cannot_wait() {
    assertRefused(() -> waits(new PatientId("nobody"), VisitType.REFILL), "not-found");
  }

  /** Empty on that day, to be refilled four days before. */
  private PatientId empty(String id, LocalDate on) {
    PatientId patient = clinic.patient(id, Optional.empty());
    var facts = new DepletionFacts(
        Optional.of(LocalDate.of(2026, 4, 1)),
        Set.of("morphine"),
        Optional.of(on.minusDays(3)),
        Optional.of(on),
        Optional.of(on.minusDays(4)),
        "volume",
        Citation.arithmetic("given by the test"),
        List.of());
    clinic.keep(patient, DueWindows.of(facts, RefillPolicy.draft(), Clinic.site()), "Alpha");
    return patient;
  }

  private WaitingEntry waits(PatientId patient, VisitType type) {
    var entry = new WaitingEntry(
        Accesses.SPINE, "w-" + patient, patient, type, Optional.empty(), Optional.of("mornings"));
    clinic.waiting.add(Clinic.NURSE, entry);
    return entry;
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
