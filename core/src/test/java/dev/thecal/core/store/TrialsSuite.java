package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.trial.JudgedTrial;
import dev.thecal.core.trial.SuccessThreshold;
import dev.thecal.core.trial.Trial;
import dev.thecal.core.trial.TrialId;
import dev.thecal.core.trial.TrialInput;
import dev.thecal.core.trial.TrialOutcome;
import dev.thecal.core.trial.Trials;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What trials must do, on both databases. */
abstract class TrialsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");
  private static final SuccessThreshold HALF = SuccessThreshold.parse(">= 0.5");
  private static final SuccessThreshold OVER_HALF = SuccessThreshold.parse("> 0.5");

  private Database database;
  private PatientRegister register;
  private Trials trials;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    register = new PatientRegister(stores.patients(), stores.auditTrail(), database.transactions());
    trials =
        new Trials(stores.trialRecords(), register, stores.auditTrail(), database.transactions());
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_outcome_is_the_clinics_threshold_exactly_at_the_edge() {
    // (8 - 4) / 8 = 0.5: enough for "at least half", not for "more than half"
    var least = trials.record(SPINE, trial("t-1", "4"), HALF);
    var more = trials.record(SPINE, trial("t-2", "4"), OVER_HALF);

    assertThat(least.value().outcome().result()).isEqualTo(TrialOutcome.Result.SUCCESS);
    assertThat(more.value().outcome().result()).isEqualTo(TrialOutcome.Result.FAILURE);
  }

  @Test
  void a_trial_comes_back_as_it_was_recorded() {
    var recorded = trials.record(SPINE, trial("t-1", "3.5"), HALF);

    Versioned<JudgedTrial> read = trials.get(SPINE, Accesses.SPINE, ADA, new TrialId("t-1"));

    assertThat(read).isEqualTo(recorded);
    assertThat(read.value().trial().doses().get(0).dose()).hasToString("75 mcg");
    assertThat(stage()).isEqualTo(Stage.TRIAL_DONE);
  }

  @Test
  void a_score_under_rescue_medication_decides_nothing() {
    var recorded = trials.record(SPINE, read("""
        {"id":"t-1","method":"single-injection","setting":"hospital-outpatient","drug":"morphine",
         "startedOn":"2026-05-01","response":{"baselineNrs":8,"sustainedNrs":2,
         "rescueMedication":true,"functionImproved":true,"intolerable":false,"patientWants":true}}
        """), HALF);

    assertThat(recorded.value().outcome().result()).isEqualTo(TrialOutcome.Result.UNDETERMINED);
    assertThat(recorded.value().outcome().missing()).containsExactly("sustained");
    assertThat(stage()).as("it has not ended").isEqualTo(Stage.TRIAL);
  }

  @Test
  void a_correction_is_judged_anew_and_keeps_the_older_version() {
    trials.record(SPINE, trial("t-1", "3"), HALF);

    var corrected = trials.correct(SPINE, trial("t-1", "6"), HALF, 1);

    assertThat(corrected.version()).isEqualTo(2);
    assertThat(corrected.value().successful()).isFalse();
    assertThat(trials.list(SPINE, Accesses.SPINE, ADA)).containsExactly(corrected);
    assertThat(TestClinics.count(database, "trial")).isEqualTo(2);
  }

  @Test
  void a_correction_of_an_old_version_is_stale() {
    trials.record(SPINE, trial("t-1", "3"), HALF);
    trials.correct(SPINE, trial("t-1", "6"), HALF, 1);

    refused(Refusal.Kind.STALE, () -> trials.correct(SPINE, trial("t-1", "2"), HALF, 1));
    refused(Refusal.Kind.STALE, () -> trials.correct(SPINE, trial("t-1", "2"), HALF, 3));
    refused(Refusal.Kind.NOT_FOUND, () -> trials.correct(SPINE, trial("t-9", "2"), HALF, 1));
  }

  @Test
  void a_taken_id_an_unknown_patient_and_the_future_are_refused() {
    trials.record(SPINE, trial("t-1", "3"), HALF);
    int audited = TestClinics.count(database, "audit_entry");

    refused(Refusal.Kind.CONFLICT, () -> trials.record(SPINE, trial("t-1", "3"), HALF));
    refused(Refusal.Kind.INVALID, () -> trials.record(SPINE, read("""
        {"method":"single-injection","setting":"clinic-office","drug":"morphine",
         "startedOn":"2027-05-01"}"""), HALF));
    var in = JsonInput.parse("""
        {"method":"single-injection","setting":"clinic-office","drug":"morphine",
         "startedOn":"2026-05-01"}""");
    var stranger = TrialInput.read(in, Accesses.SPINE, new PatientId("p-9"));
    refused(Refusal.Kind.NOT_FOUND, () -> trials.record(SPINE, stranger.get(), HALF));
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(audited);
  }

  @Test
  void another_clinic_is_out_of_reach() {
    var recorded = trials.record(SPINE, trial("t-1", "3"), HALF);
    Access rehab = Accesses.to(Accesses.REHAB);

    refused(Refusal.Kind.FORBIDDEN, () -> trials.list(rehab, Accesses.SPINE, ADA));
    refused(Refusal.Kind.FORBIDDEN, () -> trials.record(rehab, trial("t-2", "3"), HALF));
    var records = new CoreStores(database).trialRecords();
    refused(Refusal.Kind.FORBIDDEN, () -> records.add(rehab, recorded));
    refused(Refusal.Kind.FORBIDDEN, () -> records.list(rehab, Accesses.SPINE, ADA));
    assertThat(trials.list(rehab, Accesses.REHAB, ADA)).isEmpty();
  }

  private Stage stage() {
    return register.get(SPINE, Accesses.SPINE, ADA).value().stage();
  }

  private static Trial trial(String id, String sustained) {
    return read("""
        {"id":"%s","method":"multiple-injections","setting":"hospital-outpatient","drug":"baclofen",
         "startedOn":"2026-05-01","endedOn":"2026-05-02",
         "doses":[{"givenAt":"2026-05-01T09:00:00Z","dose":"75 mcg"}],
         "response":{"baselineNrs":8,"sustainedNrs":%s,"functionImproved":true,
         "adverseEffects":["itching"],"intolerable":false,"patientWants":true}}""".formatted(id, sustained));
  }

  private static Trial read(String json) {
    var in = JsonInput.parse(json);
    var trial = TrialInput.read(in, Accesses.SPINE, ADA);
    in.check();
    return trial.get();
  }

  private static void refused(Refusal.Kind kind, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(kind));
  }
}
