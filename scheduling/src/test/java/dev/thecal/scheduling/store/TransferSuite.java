package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.infusion.FillRecorded;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.transfer.Transfer;
import dev.thecal.scheduling.transfer.TransferDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patients who go to another clinic, on both databases. */
abstract class TransferSuite {

  private static final Access REHAB = Accesses.to(Accesses.REHAB);
  private static final LocalDate LATEST = LocalDate.of(2026, 5, 13);

  private Clinic clinic;
  private PatientId patient;
  private PatientId there;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    clinic = new Clinic(kind());
    patient = clinic.filled("p-1", LATEST);
    there = clinic.patientAt(Accesses.REHAB, "r-1");
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  @Test
  void the_deadline_stays_with_the_clinic_that_sends_until_the_other_accepts() {
    Versioned<Transfer> sent = send(Transfer.Kind.MOVE);

    assertThat(sent.value().deadline()).contains(LATEST);
    assertThat(sent.value().responsible()).isEqualTo(Accesses.SPINE);
    assertThat(now()).containsExactly(StatusKind.TRANSFERRING);

    Versioned<Transfer> accepted = clinic.transfers.accept(REHAB, key(Accesses.REHAB, sent), there);

    assertThat(accepted.value().responsible()).isEqualTo(Accesses.REHAB);
    assertThat(now()).containsExactly(StatusKind.TRANSFERRED);
    assertThat(clinic.transfers.list(Clinic.NURSE, Accesses.SPINE))
        .containsExactly(accepted.value());
    assertThat(clinic.transfers.list(REHAB, Accesses.REHAB)).containsExactly(accepted.value());
  }

  @Test
  void the_first_refill_there_completes_it_and_an_old_fill_does_not() {
    Versioned<Transfer> sent = send(Transfer.Kind.MOVE);
    clinic.transfers.accept(REHAB, key(Accesses.REHAB, sent), there);

    filled("2026-05-06T09:29:59Z");
    assertThat(state(sent)).isEqualTo(Transfer.State.ACCEPTED);
    filled("2026-05-06T09:30:00Z");
    assertThat(state(sent)).isEqualTo(Transfer.State.ARRIVED);
  }

  @Test
  void a_guest_is_refilled_elsewhere_and_stays_ours() {
    Versioned<Transfer> sent = send(Transfer.Kind.GUEST);
    Versioned<Transfer> accepted = clinic.transfers.accept(REHAB, key(Accesses.REHAB, sent), there);

    assertThat(accepted.value().responsible()).isEqualTo(Accesses.SPINE);
    assertThat(now()).isEmpty();
    filled("2026-05-06T09:30:00Z");
    assertThat(state(sent)).isEqualTo(Transfer.State.ARRIVED);
  }

  @Test
  void a_declined_or_withdrawn_patient_is_ours_as_before_and_can_be_sent_again() {
    Versioned<Transfer> first = send(Transfer.Kind.MOVE);
    clinic.transfers.decline(REHAB, key(Accesses.REHAB, first), "no place");
    assertThat(now()).isEmpty();

    Versioned<Transfer> second = send(Transfer.Kind.MOVE);
    var back =
        clinic.transfers.withdraw(Clinic.NURSE, key(Accesses.SPINE, second), "stays after all");
    assertThat(back.value().responsible()).isEqualTo(Accesses.SPINE);
    assertThat(now()).isEmpty();
    assertRefused(
        () -> clinic.transfers.accept(
            REHAB, new TransferDesk.Key(Accesses.REHAB, second.value().id(), 2), there),
        "transfer-closed");
  }

  @Test
  void each_clinic_decides_what_is_its_own_and_one_transfer_is_open_at_a_time() {
    Versioned<Transfer> sent = send(Transfer.Kind.MOVE);
    assertRefused(() -> send(Transfer.Kind.GUEST), "transfer-open");
    assertRefused(
        () -> clinic.transfers.accept(Clinic.NURSE, key(Accesses.SPINE, sent), patient),
        "transfer-not-yours");
    assertRefused(
        () -> clinic.transfers.withdraw(REHAB, key(Accesses.REHAB, sent), "x"),
        "transfer-not-yours");
    assertRefused(
        () -> clinic.transfers.accept(REHAB, key(Accesses.REHAB, sent), new PatientId("nobody")),
        "not-found");
    assertRefused(
        () -> clinic.transfers.accept(
            REHAB, new TransferDesk.Key(Accesses.REHAB, sent.value().id(), 7), there),
        "stale");
    assertThat(now()).containsExactly(StatusKind.TRANSFERRING);
  }

  @Test
  void a_patient_is_sent_to_another_clinic_that_exists() {
    assertRefused(
        () -> clinic.transfers.send(
            Clinic.NURSE,
            new TransferDesk.Wish(
                Accesses.SPINE, patient, Accesses.SPINE, Transfer.Kind.MOVE, "moves")),
        "invalid-input");
    assertRefused(
        () -> clinic.transfers.send(
            Clinic.NURSE,
            new TransferDesk.Wish(
                Accesses.SPINE, patient, new ClinicId("nowhere"), Transfer.Kind.MOVE, "moves")),
        "not-found");
  }

  @Test
  void a_pump_without_a_date_is_sent_without_a_deadline_and_stands_first() {
    send(Transfer.Kind.MOVE);
    PatientId undated = clinic.patient("p-2", Optional.empty());
    clinic.keep(undated, Clinic.undated(), "Alpha");
    clinic.transfers.send(
        Clinic.NURSE,
        new TransferDesk.Wish(
            Accesses.SPINE, undated, Accesses.REHAB, Transfer.Kind.MOVE, "moves"));

    assertThat(clinic.transfers.list(REHAB, Accesses.REHAB))
        .extracting(transfer -> transfer.patient().value())
        .containsExactly("p-2", "p-1");
  }

  private Versioned<Transfer> send(Transfer.Kind kind) {
    return clinic.transfers.send(
        Clinic.NURSE,
        new TransferDesk.Wish(Accesses.SPINE, patient, Accesses.REHAB, kind, "moves house"));
  }

  private static TransferDesk.Key key(ClinicId clinic, Versioned<Transfer> transfer) {
    return new TransferDesk.Key(clinic, transfer.value().id(), transfer.version());
  }

  private Transfer.State state(Versioned<Transfer> transfer) {
    return clinic
        .transfers
        .get(Clinic.NURSE, Accesses.SPINE, transfer.value().id())
        .value()
        .state();
  }

  private void filled(String at) {
    clinic
        .database
        .transactions()
        .run(() ->
            clinic.arrivals.on(new FillRecorded(clinic.fillOf(Accesses.REHAB, there, at)), REHAB));
  }

  private List<StatusKind> now() {
    return clinic.statuses.view(Clinic.NURSE, Accesses.SPINE, patient).now();
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
