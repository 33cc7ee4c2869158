package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.outcome.Complication;
import dev.thecal.core.outcome.ComplicationKind;
import dev.thecal.core.outcome.Complications;
import dev.thecal.core.outcome.NotedComplication;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.testkit.TestServices;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What recording a complication must do, on both databases. Now is 2026-05-06 09:30 UTC. */
abstract class ComplicationsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");

  private Database database;
  private CoreStores stores;
  private Complications complications;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    stores = new CoreStores(database);
    var register = TestServices.over(database).register();
    complications = new Complications(
        stores.complicationRecords(),
        stores.implantRecords(),
        stores.deviceRecords(),
        register,
        stores.auditTrail(),
        database.transactions());
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void they_are_listed_newest_first_and_each_write_is_audited() {
    var kink = record("\"id\":\"c-1\",\"kind\":\"catheter-kink\",\"noticedOn\":\"2026-04-20\"");
    var leak = record(
        "\"id\":\"c-2\",\"kind\":\"csf-leak\",\"noticedOn\":\"2026-04-21\",\"done\":\"rest\"");

    assertThat(complications.list(SPINE, Accesses.SPINE, ADA))
        .containsExactly(leak.value(), kink.value());
    assertThat(complications.get(SPINE, Accesses.SPINE, ADA, "c-1")).isEqualTo(kink);
    assertThat(leak.value().complication().kind()).isEqualTo(ComplicationKind.CSF_LEAK);
    // the registration and two complications
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(3);
  }

  @Test
  void a_wrong_one_is_marked_once_and_stays_readable() {
    var kink = record("\"id\":\"c-1\",\"kind\":\"catheter-kink\",\"noticedOn\":\"2026-04-20\"");
    var wrong = new ErrorMark("c-1", "another patient");
    refused("stale", () -> complications.markInError(SPINE, kink.value().complication(), wrong, 2));

    var marked = complications.markInError(SPINE, kink.value().complication(), wrong, 1);

    assertThat(marked).isEqualTo(complications.get(SPINE, Accesses.SPINE, ADA, "c-1"));
    assertThat(marked.version()).isEqualTo(2);
    assertThat(marked.value().errorReason()).contains("another patient");
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(3);
    refused(
        "in-error-already",
        () -> complications.markInError(SPINE, kink.value().complication(), wrong, 2));
  }

  @Test
  void a_day_ahead_a_taken_id_and_an_unknown_patient_are_refused() {
    record("\"id\":\"c-1\",\"kind\":\"overdose\",\"noticedOn\":\"2026-05-06\"");
    refused(
        "complication-exists",
        () -> record("\"id\":\"c-1\",\"kind\":\"overdose\",\"noticedOn\":\"2026-05-05\""));
    assertThatThrownBy(() -> record("\"kind\":\"overdose\",\"noticedOn\":\"2026-05-08\""))
        .hasMessageContaining("future");
    refused(
        "not-found",
        () -> complications.record(
            SPINE,
            read(new PatientId("p-9"), "\"kind\":\"overdose\",\"noticedOn\":\"2026-05-01\"")));
  }

  @Test
  void only_a_pump_or_device_of_this_patient_can_be_named_and_both_problems_are_told() {
    implant();
    String about = "\"kind\":\"pump-flip\",\"noticedOn\":\"2026-05-01\",\"implant\":";
    assertThat(record(about + "\"i-1\"").version()).isEqualTo(1);

    assertThatThrownBy(() -> record(about + "\"i-2\",\"device\":\"d-1\""))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(InputProblem::pointer)
                .containsExactly("/implant", "/device"));
  }

  @Test
  void what_is_not_on_the_list_can_be_recorded_but_must_say_what_it_was() {
    assertThat(record("\"kind\":\"other\",\"noticedOn\":\"2026-05-01\",\"what\":\"a rash\"")
            .value()
            .stands())
        .isTrue();
    assertThatThrownBy(() -> record("\"kind\":\"other\",\"noticedOn\":\"2026-05-01\""))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(InputProblem::pointer)
                .containsExactly("/what"));
    assertThatThrownBy(() -> record("\"kind\":\"bad-luck\",\"noticedOn\":\"2026-05-01\""))
        .hasMessageContaining("not one of");
  }

  @Test
  void another_clinic_reaches_nothing() {
    var kink = record("\"id\":\"c-1\",\"kind\":\"catheter-kink\",\"noticedOn\":\"2026-04-20\"");
    Access rehab = Accesses.to(Accesses.REHAB);
    var records = stores.complicationRecords();

    refused("forbidden", () -> complications.list(rehab, Accesses.SPINE, ADA));
    refused("forbidden", () -> complications.record(rehab, kink.value().complication()));
    refused("forbidden", () -> records.add(rehab, kink.value()));
    refused("forbidden", () -> records.mark(rehab, kink.value(), 1));
    assertThat(complications.list(rehab, Accesses.REHAB, ADA)).isEmpty();
  }

  private void implant() {
    var in = JsonInput.parse("""
        {"id":"i-1","pumpModel":"synchromed-ii-20","serial":"A1","site":"lower-left-abdomen",
         "implantedOn":"2026-04-15","catheterUnknownReason":"done elsewhere"}""");
    var implant = ImplantInput.read(in, Accesses.SPINE, ADA);
    in.check();
    assertThat(stores.implantRecords().add(SPINE, implant.get())).isTrue();
  }

  private Versioned<NotedComplication> record(String fields) {
    return complications.record(SPINE, read(ADA, fields));
  }

  private static Complication read(PatientId patient, String fields) {
    var in = JsonInput.parse("{" + fields + "}");
    var complication = Complication.read(in, Accesses.SPINE, patient);
    in.check();
    return complication.get();
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
