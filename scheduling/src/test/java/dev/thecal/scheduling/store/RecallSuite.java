package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.infusion.FillRecorded;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.InEveryZone;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.recall.ContactAttempt;
import dev.thecal.scheduling.recall.ContactAttempt.Channel;
import dev.thecal.scheduling.recall.ContactAttempt.Outcome;
import dev.thecal.scheduling.recall.ContactDesk;
import dev.thecal.scheduling.recall.ContactLimit;
import dev.thecal.scheduling.recall.Escalation;
import dev.thecal.scheduling.recall.Escalation.TaskKind;
import dev.thecal.scheduling.recall.EscalationDesk;
import dev.thecal.scheduling.recall.RecallStep;
import dev.thecal.scheduling.worklist.WorklistRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reaching patients, on both databases. "Now" is Wednesday 2026-05-06, 09:30 UTC. */
abstract class RecallSuite {

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
  void attempts_stand_on_the_worklist_the_newest_with_its_outcome() {
    PatientId patient = clinic.filled("p-1", LATEST);
    attempt("a-1", patient, "2026-05-05T14:00:00Z", Channel.PHONE, Outcome.NO_ANSWER);
    attempt("a-2", patient, "2026-05-06T09:00:00Z", Channel.PHONE, Outcome.WILL_CALL_BACK);

    var recall = row(patient).recall();
    assertThat(recall.tries()).isEqualTo(2);
    assertThat(recall.last().orElseThrow().outcome()).isEqualTo(Outcome.WILL_CALL_BACK);
    assertThat(clinic.contacts.list(Clinic.NURSE, Accesses.SPINE, patient))
        .extracting(noted -> noted.attempt().id())
        .containsExactly("a-2", "a-1");
  }

  @Test
  void an_attempt_in_the_future_or_twice_or_of_nobody_is_refused() {
    PatientId patient = clinic.filled("p-1", LATEST);
    assertRefused(
        () -> attempt("a-1", patient, "2026-05-06T09:30:01Z", Channel.PHONE, Outcome.NO_ANSWER),
        "invalid-input");
    attempt("a-1", patient, "2026-05-06T09:30:00Z", Channel.PHONE, Outcome.NO_ANSWER);
    assertRefused(
        () -> attempt("a-1", patient, "2026-05-06T09:30:00Z", Channel.PHONE, Outcome.NO_ANSWER),
        "attempt-exists");
    assertRefused(
        () -> attempt(
            "a-2",
            new PatientId("nobody"),
            "2026-05-06T09:30:00Z",
            Channel.PHONE,
            Outcome.NO_ANSWER),
        "not-found");
  }

  @Test
  void who_wants_no_calls_stays_on_the_list_and_a_call_is_recorded_with_a_finding() {
    PatientId patient = clinic.filled("p-1", LATEST);
    clinic.contacts.change(
        Clinic.NURSE,
        new ContactLimit(Accesses.SPINE, patient, List.of(Channel.PHONE), Optional.of("at work")),
        0);

    assertThat(row(patient).recall().notBy()).containsExactly(Channel.PHONE);
    assertThat(attempt("a-1", patient, "2026-05-06T09:00:00Z", Channel.PHONE, Outcome.NO_ANSWER)
            .findings())
        .extracting(Finding::code)
        .containsExactly("do-not-contact");
    assertThat(attempt("a-2", patient, "2026-05-06T09:00:00Z", Channel.LETTER, Outcome.SENT)
            .findings())
        .isEmpty();
    assertRefused(
        () -> clinic.contacts.change(Clinic.NURSE, ContactLimit.none(Accesses.SPINE, patient), 0),
        "stale");
  }

  @Test
  void a_missing_phone_and_a_patient_who_must_be_called_stand_on_one_row() {
    PatientId patient = clinic.patient("p-1", Optional.empty());
    clinic.keep(patient, Clinic.window(LATEST), "Alpha");

    // latest 13 May, 7 days before it is today
    assertThat(row(patient).phoneMissing()).isTrue();
    assertThat(row(patient).recall().step()).isEqualTo(RecallStep.CALL_TODAY);
  }

  @InEveryZone
  void a_missed_baclofen_refill_near_its_end_sets_everything_off_within_the_hour() {
    PatientId patient = missed("baclofen");

    Escalation escalation = openOne();
    assertThat(escalation.withdrawalCritical()).isTrue();
    assertThat(escalation.tasks())
        .extracting(Escalation.Task::kind)
        .containsExactly(
            TaskKind.CALL_PATIENT,
            TaskKind.CALL_EMERGENCY_CONTACTS,
            TaskKind.WELFARE_CHECK,
            TaskKind.ALERT_PHYSICIAN);
    // marked at 13:30, so by 14:30
    assertThat(escalation.tasks())
        .allMatch(task -> task.dueAt().equals(Instant.parse("2026-05-06T14:30:00Z")));
    assertThat(row(patient).recall().escalated()).isTrue();
  }

  @Test
  void a_missed_morphine_refill_near_its_end_is_called_and_told_to_a_physician_today() {
    missed("morphine");

    assertThat(openOne().tasks())
        .extracting(Escalation.Task::kind)
        .containsExactly(TaskKind.CALL_PATIENT, TaskKind.ALERT_PHYSICIAN);
    // the day ends in New York at 04:00 UTC
    assertThat(openOne().tasks())
        .allMatch(task -> task.dueAt().equals(Instant.parse("2026-05-07T04:00:00Z")));
  }

  @Test
  void a_drug_that_nobody_knows_counts_as_the_worst() {
    missed("mixture-x");
    assertThat(openOne().withdrawalCritical()).isTrue();
  }

  @Test
  void long_before_the_end_a_missed_refill_escalates_nothing() {
    // latest 30 June: recommended 23 June
    miss(filled("p-1", "morphine", LocalDate.of(2026, 6, 30)));
    assertThat(clinic.escalations.listOpen(Clinic.NURSE, Accesses.SPINE)).isEmpty();
  }

  @Test
  void done_tasks_do_not_close_it_and_a_named_hand_over_does() {
    missed("baclofen");
    String id = openOne().id();
    long version = 1;
    for (TaskKind kind : TaskKind.values()) {
      version = clinic
          .escalations
          .complete(Clinic.NURSE, key(id, version), kind, "nobody there")
          .version();
    }
    assertThat(openOne().isOpen()).isTrue();
    long last = version;
    assertRefused(
        () -> clinic.escalations.complete(
            Clinic.NURSE, key(id, last), TaskKind.WELFARE_CHECK, "again"),
        "task-done");

    var closed = clinic.escalations.handOver(
        Clinic.NURSE, key(id, last), "Dr. Example, emergency room", "taken there by ambulance");

    assertThat(closed.value().closing().orElseThrow().to()).contains("Dr. Example, emergency room");
    assertThat(clinic.escalations.listOpen(Clinic.NURSE, Accesses.SPINE)).isEmpty();
    assertRefused(
        () -> clinic.escalations.handOver(Clinic.NURSE, key(id, last + 1), "x", "y"),
        "escalation-closed");
  }

  @Test
  void a_refill_after_the_missed_visit_closes_it_and_one_from_before_does_not() {
    PatientId patient = missed("baclofen");

    refilled(patient, "2026-05-06T12:59:59Z");
    assertThat(clinic.escalations.listOpen(Clinic.NURSE, Accesses.SPINE)).hasSize(1);
    refilled(patient, "2026-05-06T15:00:00Z");
    assertThat(clinic.escalations.listOpen(Clinic.NURSE, Accesses.SPINE)).isEmpty();
    assertThat(clinic.escalations.list(Clinic.NURSE, Accesses.SPINE, patient))
        .extracting(one -> one.value().closing().orElseThrow().end())
        .containsExactly(Escalation.End.REFILLED);
  }

  @Test
  void a_second_missed_visit_of_the_same_pump_opens_no_second_escalation() {
    PatientId patient = missed("baclofen");
    miss(patient);
    assertThat(clinic.escalations.listOpen(Clinic.NURSE, Accesses.SPINE)).hasSize(1);
  }

  private PatientId missed(String drug) {
    PatientId patient = filled("p-1", drug, LATEST);
    miss(patient);
    return patient;
  }

  /** Books 9 o'clock in New York and says at 13:30 UTC that nobody came. */
  private void miss(PatientId patient) {
    Versioned<Booking> booked = clinic.desk.book(
        Clinic.NURSE,
        new BookingRequest(
            Accesses.SPINE,
            patient,
            VisitType.REFILL,
            BookingSuite.refill("r1", "nurse", "2026-05-06T13:00:00Z"),
            Optional.of("early on purpose")));
    clinic.day.noShow(
        later(), Accesses.SPINE, booked.value().id(), booked.version(), Optional.empty());
  }

  private PatientId filled(String id, String drug, LocalDate latest) {
    PatientId patient = clinic.filled(id, latest);
    clinic.fill(patient, LocalDate.of(2026, 4, 1), drug, latest);
    clinic.windows.recompute(Clinic.NURSE, Accesses.SPINE, patient);
    return patient;
  }

  private void refilled(PatientId patient, String at) {
    clinic
        .database
        .transactions()
        .run(() -> clinic.missed.on(new FillRecorded(clinic.fillOf(patient, at)), later()));
  }

  private static Access later() {
    return Clinic.at("2026-05-06T13:30:00Z");
  }

  private static EscalationDesk.Key key(String id, long version) {
    return new EscalationDesk.Key(Accesses.SPINE, id, version);
  }

  private Escalation openOne() {
    return clinic.escalations.listOpen(Clinic.NURSE, Accesses.SPINE).get(0).value();
  }

  private ContactDesk.Recorded attempt(
      String id, PatientId patient, String at, Channel channel, Outcome outcome) {
    return clinic.contacts.record(
        Clinic.NURSE,
        new ContactAttempt(
            Accesses.SPINE, id, patient, Instant.parse(at), channel, outcome, Optional.empty()));
  }

  private WorklistRow row(PatientId patient) {
    return clinic.worklist.page(Clinic.NURSE, Accesses.SPINE, Optional.empty(), 10).rows().stream()
        .filter(row -> row.patient().equals(patient))
        .findFirst()
        .orElseThrow();
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
