package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.pathway.MoveRequest;
import dev.thecal.core.pathway.Pathway;
import dev.thecal.core.pathway.PathwayView;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.patient.StageMove;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.trial.SuccessThreshold;
import dev.thecal.core.trial.TrialInput;
import dev.thecal.core.trial.Trials;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moving patients along the pathway must do, on both databases. */
abstract class PathwaySuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");

  private Database database;
  private PatientRegister register;
  private Trials trials;
  private Pathway pathway;
  private boolean pumpInBody;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    var audit = stores.auditTrail();
    register = new PatientRegister(stores.patients(), audit, database.transactions());
    trials = new Trials(stores.trialRecords(), register, audit, database.transactions());
    pathway =
        new Pathway(register, (access, clinic, patient) -> pumpInBody, database.transactions());
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-2"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void every_move_is_kept_with_reason_who_and_when() {
    move(Stage.SCREENING, "first visit", 1);
    var after = move(Stage.CANDIDATE, "all criteria met", 2);

    assertThat(after.version()).isEqualTo(3);
    assertThat(after).isEqualTo(pathway.get(SPINE, Accesses.SPINE, ADA));
    assertThat(after.value().stage()).isEqualTo(Stage.CANDIDATE);
    assertThat(after.value().allowed()).contains(Stage.TRIAL).doesNotContain(Stage.IMPLANTED);
    assertThat(after.value().moves())
        .containsExactly(
            by("all criteria met", Stage.SCREENING, Stage.CANDIDATE, StageMove.Kind.BY_HAND),
            by("first visit", Stage.REFERRAL, Stage.SCREENING, StageMove.Kind.BY_HAND));
    // two registrations, two moves
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(4);
    assertThat(pathway.get(SPINE, Accesses.SPINE, new PatientId("p-2")).value().moves())
        .isEmpty();
  }

  @Test
  void a_move_that_is_not_allowed_names_those_that_are_and_leaves_nothing() {
    assertThatThrownBy(() -> move(Stage.MAINTENANCE, "typing mistake", 1))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("move-not-allowed");
          assertThat(refusal.getMessage())
              .contains("from referral")
              .contains("maintenance")
              .contains("allowed are screening, not-now, not-a-candidate");
        });
    refused("no-move", () -> move(Stage.REFERRAL, "stays", 1));

    assertThat(pathway.get(SPINE, Accesses.SPINE, ADA).value().moves()).isEmpty();
  }

  @Test
  void what_only_a_fact_can_do_says_which_fact() {
    assertThatThrownBy(() -> move(Stage.IMPLANTED, "operated", 1))
        .hasMessageContaining("record the implant");
    assertThatThrownBy(() -> move(Stage.REMOVED, "out", 1)).hasMessageContaining("removal");
    assertThatThrownBy(() -> move(Stage.TRIAL_DONE, "over", 1)).hasMessageContaining("trial");
  }

  @Test
  void a_move_on_an_old_view_is_stale_and_another_clinic_reaches_nobody() {
    move(Stage.SCREENING, "first visit", 1);

    refused("stale", () -> move(Stage.NOT_NOW, "too late", 1));
    Access rehab = Accesses.to(Accesses.REHAB);
    refused("forbidden", () -> pathway.get(rehab, Accesses.SPINE, ADA));
    refused("not-found", () -> pathway.get(SPINE, Accesses.SPINE, new PatientId("nobody")));
  }

  @Test
  void a_fact_moves_in_its_own_transaction_and_late_facts_move_nobody_back() {
    trial("t-1", "");
    trial("t-2", ",\"endedOn\":\"2026-04-02\"");
    move(Stage.IMPLANT_PLANNED, "the trial has helped", 3);
    trial("t-3", ",\"endedOn\":\"2026-04-02\"");

    assertThat(pathway.get(SPINE, Accesses.SPINE, ADA).value().moves())
        .extracting(StageMove::to)
        .containsExactly(Stage.IMPLANT_PLANNED, Stage.TRIAL_DONE, Stage.TRIAL);
    assertThat(pathway
            .get(SPINE, Accesses.SPINE, ADA)
            .value()
            .moves()
            .get(1)
            .cause()
            .kind())
        .isEqualTo(StageMove.Kind.BY_FACT);
  }

  @Test
  void therapy_is_turned_off_and_on_again() {
    pumpInBody = true;
    correct(Stage.MAINTENANCE, 1);
    move(Stage.TURNED_OFF, "the patient wants a pause", 2);
    move(Stage.TITRATION, "pain is back", 3);

    assertThat(register.get(SPINE, Accesses.SPINE, ADA).value().stage()).isEqualTo(Stage.TITRATION);
  }

  @Test
  void a_correction_goes_anywhere_but_against_the_pump_on_record() {
    refused("stage-against-pump", () -> correct(Stage.MAINTENANCE, 1));
    var corrected = correct(Stage.IMPLANT_PLANNED, 1);
    assertThat(corrected.value().moves())
        .containsExactly(
            by("put right", Stage.REFERRAL, Stage.IMPLANT_PLANNED, StageMove.Kind.CORRECTION));

    pumpInBody = true;
    refused("stage-against-pump", () -> correct(Stage.CANDIDATE, 2));
    assertThat(correct(Stage.TITRATION, 2).value().stage()).isEqualTo(Stage.TITRATION);
  }

  private Versioned<PathwayView> move(Stage to, String reason, long version) {
    return pathway.move(SPINE, Accesses.SPINE, ADA, new MoveRequest(to, reason, false), version);
  }

  private Versioned<PathwayView> correct(Stage to, long version) {
    return pathway.move(
        SPINE, Accesses.SPINE, ADA, new MoveRequest(to, "put right", true), version);
  }

  private static StageMove by(String reason, Stage from, Stage to, StageMove.Kind kind) {
    return new StageMove(
        from, to, new StageMove.Cause(kind, reason), SPINE.actor().id(), Accesses.NOW);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private void trial(String id, String end) {
    var in = JsonInput.parse("""
        {"id":"%s","method":"single-injection","setting":"hospital-outpatient","drug":"morphine",
         "startedOn":"2026-04-01"%s}""".formatted(id, end));
    var trial = TrialInput.read(in, Accesses.SPINE, ADA);
    in.check();
    trials.record(SPINE, trial.get(), SuccessThreshold.parse(">= 0.5"));
  }
}
