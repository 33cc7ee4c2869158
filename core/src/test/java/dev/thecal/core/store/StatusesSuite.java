package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.status.DeviceDuty;
import dev.thecal.core.status.NotedStatus;
import dev.thecal.core.status.PatientStatus;
import dev.thecal.core.status.StatusChanged;
import dev.thecal.core.status.StatusEnd;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.Statuses;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What recording a patient's status must do, on both databases. */
abstract class StatusesSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");
  private static final PatientId BEA = new PatientId("p-2");

  private final List<DomainEvent> heard = new ArrayList<>();
  private Database database;
  private Statuses statuses;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    var register =
        new PatientRegister(stores.patients(), stores.auditTrail(), database.transactions());
    statuses = new Statuses(
        stores.statusRecords(),
        register,
        stores.auditTrail(),
        new Events(Set.of((event, access) -> heard.add(event))),
        database.transactions());
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-2"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_stay_in_hospital_pauses_reminders_until_its_end_and_is_heard_each_time() {
    var began = record(ADA, "s-1", StatusKind.IN_HOSPITAL, "2026-05-01");

    var during = statuses.view(SPINE, Accesses.SPINE, ADA);
    assertThat(during.now()).containsExactly(StatusKind.IN_HOSPITAL);
    assertThat(during.remindersPaused()).isTrue();
    assertThat(during.messagesStopped()).isFalse();

    var ended = statuses.end(SPINE, began.value().status(), end("2026-05-06"), 1);

    assertThat(ended).isEqualTo(statuses.get(SPINE, Accesses.SPINE, ADA, "s-1"));
    assertThat(statuses.view(SPINE, Accesses.SPINE, ADA).now()).isEmpty();
    assertThat(statuses.view(SPINE, Accesses.SPINE, ADA).remindersPaused()).isFalse();
    assertThat(heard)
        .containsExactly(changed(List.of(StatusKind.IN_HOSPITAL)), changed(List.<StatusKind>of()));
    // two registrations, the beginning, the end
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(4);
  }

  @Test
  void death_stops_every_message_and_cannot_end_but_can_be_wrong() {
    var died = record(ADA, "s-1", StatusKind.DECEASED, "2026-05-01");
    assertThat(statuses.view(SPINE, Accesses.SPINE, ADA).messagesStopped()).isTrue();
    refused(
        "status-cannot-end",
        () -> statuses.end(SPINE, died.value().status(), end("2026-05-02"), 1));

    var wrong = new ErrorMark("s-1", "another patient of this name");
    statuses.markInError(SPINE, died.value().status(), wrong, 1);

    var view = statuses.view(SPINE, Accesses.SPINE, ADA);
    assertThat(view.messagesStopped()).isFalse();
    assertThat(view.statuses())
        .singleElement()
        .satisfies(noted -> assertThat(noted.errorReason()).contains(wrong.reason()));
    refused("in-error-already", () -> statuses.markInError(SPINE, died.value().status(), wrong, 2));
  }

  @Test
  void one_of_a_kind_at_a_time_and_several_kinds_together() {
    var lost = record(ADA, "s-1", StatusKind.LOST, "2026-05-01");
    refused("status-exists", () -> record(ADA, "s-2", StatusKind.LOST, "2026-05-02"));
    refused("status-exists", () -> record(ADA, "s-1", StatusKind.DECEASED, "2026-05-02"));
    record(ADA, "s-3", StatusKind.IN_HOSPITAL, "2026-05-03");

    assertThat(statuses.view(SPINE, Accesses.SPINE, ADA).now())
        .containsExactly(StatusKind.IN_HOSPITAL, StatusKind.LOST);

    statuses.end(SPINE, lost.value().status(), end("2026-05-03"), 1);
    record(ADA, "s-4", StatusKind.LOST, "2026-05-05");
    assertThat(statuses.view(SPINE, Accesses.SPINE, ADA).statuses()).hasSize(3);
  }

  @Test
  void what_lies_ahead_or_before_the_beginning_or_is_stale_is_refused() {
    assertThatThrownBy(() -> record(ADA, "s-1", StatusKind.LOST, "2026-05-08"))
        .hasMessageContaining("future");
    var lost = record(ADA, "s-1", StatusKind.LOST, "2026-05-04").value().status();

    assertThatThrownBy(() -> statuses.end(SPINE, lost, end("2026-05-03"), 1))
        .hasMessageContaining("before");
    refused("stale", () -> statuses.end(SPINE, lost, end("2026-05-05"), 7));
    assertThat(statuses.end(SPINE, lost, end("2026-05-04"), 1).version()).isEqualTo(2);
    refused("status-over", () -> statuses.end(SPINE, lost, end("2026-05-05"), 2));
  }

  @Test
  void another_clinic_reaches_nothing() {
    var lost = record(ADA, "s-1", StatusKind.LOST, "2026-05-04").value().status();
    Access rehab = Accesses.to(Accesses.REHAB);

    refused("forbidden", () -> statuses.view(rehab, Accesses.SPINE, ADA));
    refused("forbidden", () -> statuses.end(rehab, lost, end("2026-05-05"), 1));
    refused("forbidden", () -> statuses.listDuties(rehab, Accesses.SPINE, Optional.empty(), 5));
  }

  @Test
  void a_pump_in_the_body_of_somebody_who_died_stays_a_duty_page_by_page() {
    implant(ADA, "i-1", "A1");
    implant(BEA, "i-2", "A2");
    record(ADA, "s-1", StatusKind.DECEASED, "2026-05-02");
    record(BEA, "s-1", StatusKind.TRANSFERRED, "2026-05-01");

    var first = statuses.listDuties(SPINE, Accesses.SPINE, Optional.empty(), 1);
    var second =
        statuses.listDuties(SPINE, Accesses.SPINE, Optional.of(first.get(0).cursor()), 5);

    assertThat(first).extracting(DeviceDuty::patient).containsExactly(BEA);
    assertThat(second)
        .containsExactly(new DeviceDuty(
            ADA, StatusKind.DECEASED, LocalDate.of(2026, 5, 2), "i-1", "synchromed-ii-20", "A1"));
  }

  @Test
  void no_duty_without_a_pump_or_for_those_who_are_only_lost() {
    implant(ADA, "i-1", "A1");
    record(ADA, "s-1", StatusKind.LOST, "2026-05-02");
    record(BEA, "s-1", StatusKind.DECEASED, "2026-05-02");

    assertThat(statuses.listDuties(SPINE, Accesses.SPINE, Optional.empty(), 5)).isEmpty();
  }

  private void implant(PatientId patient, String id, String serial) {
    var in = JsonInput.parse("""
        {"id":"%s","pumpModel":"synchromed-ii-20","serial":"%s","site":"lower-left-abdomen",
         "implantedOn":"2026-04-15","catheterUnknownReason":"done elsewhere"}""".formatted(id, serial));
    var implant = ImplantInput.read(in, Accesses.SPINE, patient);
    in.check();
    assertThat(new CoreStores(database).implantRecords().add(SPINE, implant.get()))
        .isTrue();
  }

  private Versioned<NotedStatus> record(
      PatientId patient, String id, StatusKind kind, String from) {
    return statuses.record(
        SPINE,
        new PatientStatus(
            Accesses.SPINE,
            patient,
            id,
            kind,
            LocalDate.parse(from),
            "told by the family",
            Optional.empty(),
            Optional.empty()));
  }

  private static StatusEnd end(String on) {
    return new StatusEnd(LocalDate.parse(on), "over");
  }

  private static StatusChanged changed(List<StatusKind> now) {
    return new StatusChanged(Accesses.SPINE, ADA, now);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
