package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.TrialPolicy;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.status.Living;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.testkit.TestProfiles;
import dev.thecal.core.trial.AcceptedPlan;
import dev.thecal.core.trial.BaclofenSeries;
import dev.thecal.core.trial.JudgedTrial;
import dev.thecal.core.trial.SuccessThreshold;
import dev.thecal.core.trial.TrialInput;
import dev.thecal.core.trial.TrialPlanInput;
import dev.thecal.core.trial.TrialPlans;
import dev.thecal.core.trial.TrialRules;
import dev.thecal.core.trial.TrialStandard;
import dev.thecal.core.trial.Trials;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What planned trials and the screening with baclofen must do, on both databases. */
abstract class TrialPlansSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");
  private static final TrialPolicy POLICY =
      TestProfiles.of(Accesses.SPINE).policies().trial();

  private Database database;
  private Trials trials;
  private TrialPlans plans;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    var audit = stores.auditTrail();
    var transactions = database.transactions();
    var register = new PatientRegister(stores.patients(), audit, transactions);
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
    trials = new Trials(stores.trialRecords(), register, audit, transactions);
    plans = new TrialPlans(
        stores.trialPlanRecords(),
        trials,
        TrialRules.shipped(),
        register,
        new Living(stores.statusRecords()),
        audit,
        transactions);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_plan_within_the_rules_is_kept_and_one_outside_is_refused_with_all_findings() {
    AcceptedPlan accepted = plan("50 mcg", "2026-05-07T09:00:00Z", "");

    assertThat(accepted.findings()).isEmpty();
    assertThat(plans.list(SPINE, Accesses.SPINE, ADA)).containsExactly(accepted);
    assertThatThrownBy(() -> plan("50 mcg", "2026-05-07T09:00:00Z", "clinic-office", "1 h", ""))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("trial-plan-refused");
          assertThat(refusal.findings())
              .extracting(Finding::code)
              .containsExactly("setting-too-small", "watch-too-short");
        });
    refused("invalid-input", () -> plan("50 mcg", "2026-05-05T09:29:00Z", ""));
    assertThat(TestClinics.count(database, "trial_plan")).isEqualTo(1);
  }

  @Test
  void a_warning_asks_for_a_reason() {
    String hydromorphone = """
        {"method":"single-injection","setting":"hospital-inpatient","drug":"hydromorphone",
         "at":"2026-05-07T09:00:00Z","dose":"0.2 mg","by":"the physician",%s
         "conduct":{"observed":"24 h","responsibleAdult":true,"naloxoneAtHand":true}}""";

    refused("reason-needed", () -> plan(hydromorphone.formatted("")));
    assertThat(
            plan(hydromorphone.formatted("\"reason\":\"tolerant of opioids\",")).findings())
        .extracting(Finding::code)
        .containsExactly("dose-above-usual");
  }

  @Test
  void screening_goes_50_75_100_and_each_dose_waits_24_hours() {
    refusedFor("not-the-next-dose", () -> plan("75 mcg", "2026-05-06T12:00:00Z", ""));
    given("t-1", "50 mcg", "2026-05-05T12:00:00Z", "none");
    refusedFor("interval-under-24-h", () -> plan("75 mcg", "2026-05-06T11:59:00Z", ""));
    refusedFor("not-the-next-dose", () -> plan("50 mcg", "2026-05-06T12:00:00Z", ""));
    assertThat(plan("75 mcg", "2026-05-06T12:00:00Z", "").findings()).isEmpty();
    assertThat(screening().orElseThrow().state()).isEqualTo(BaclofenSeries.State.WAIT);
  }

  @Test
  void no_dose_follows_one_whose_response_nobody_told() {
    given("t-1", "50 mcg", "2026-05-04T12:00:00Z", null);

    refusedFor("response-not-told", () -> plan("75 mcg", "2026-05-06T12:00:00Z", ""));
    assertThat(screening()).isEmpty();
  }

  @Test
  void after_a_positive_response_or_none_to_100_no_dose_follows() {
    given("t-1", "50 mcg", "2026-05-01T12:00:00Z", "none");
    given("t-2", "75 mcg", "2026-05-02T12:00:00Z", "partial");
    assertThat(screening().orElseThrow().nextMcg()).contains(100L);
    given("t-3", "100 mcg", "2026-05-03T12:00:00Z", "none");

    assertThat(screening().orElseThrow().state()).isEqualTo(BaclofenSeries.State.REJECTED);
    assertThat(screening().orElseThrow().candidate()).contains(false);
    refusedFor("fourth-screening-dose", () -> plan("100 mcg", "2026-05-06T12:00:00Z", ""));
  }

  @Test
  void a_child_that_began_with_25_gets_no_fourth_dose_either() {
    given("t-1", "25 mcg", "2026-05-01T12:00:00Z", "none");
    given("t-2", "50 mcg", "2026-05-02T12:00:00Z", "none");
    given("t-3", "75 mcg", "2026-05-03T12:00:00Z", "none");

    refusedFor("fourth-screening-dose", () -> plan("100 mcg", "2026-05-06T12:00:00Z", ""));
  }

  @Test
  void what_was_done_otherwise_is_recorded_with_findings_and_judged_by_the_payer_too() {
    var in = JsonInput.parse("""
        {"id":"t-1","method":"multiple-injections","setting":"home","drug":"baclofen","startedOn":"2026-05-01",
         "conduct":{"observed":"8 h"},"found":{"dosage":{"givenAt":"2026-05-01T20:00:00Z","dose":"50 mcg"},"placement":"L3"},
         "doses":[{"givenAt":"2026-05-01T12:00:00Z","dose":"50 mcg"},{"givenAt":"2026-05-01T20:00:00Z","dose":"50 mcg"}],
         "response":{"baselineNrs":8,"sustainedNrs":4,"functionImproved":true,"intolerable":false,"patientWants":true}}""");
    var trial = TrialInput.read(in, Accesses.SPINE, ADA);
    in.check();
    var payer = new TrialStandard.Payer("Payer A", SuccessThreshold.parse("> 0.5"));
    var standard = TrialStandard.of(POLICY, TrialRules.shipped()).with(Optional.of(payer));

    JudgedTrial judged = trials.record(SPINE, trial.get(), standard).value();

    assertThat(judged.findings())
        .extracting(Finding::code)
        .containsExactly("setting-too-small", "interval-under-24-h", "dose-not-raised");
    // 8 to 4 is exactly half: enough for >= 0.5, not for > 0.5
    assertThat(judged.outcome().success()).contains(true);
    assertThat(judged.payer().orElseThrow().success()).contains(false);
    assertThat(judged.trial().found().orElseThrow().placement()).contains("L3");
    assertThat(trials.list(SPINE, Accesses.SPINE, ADA).get(0).value()).isEqualTo(judged);
  }

  @Test
  void a_trial_of_an_older_version_without_conduct_and_findings_can_be_read() {
    given("t-1", "50 mcg", "2026-05-01T12:00:00Z", "none");
    String older = """
        {"trial":{"clinic":"spine-surgery","patient":"p-1","id":"t-1","method":"single-injection",
         "setting":"hospital-inpatient","drug":"morphine","startedOn":"2026-05-01","endedOn":null,
         "doses":[{"givenAt":"2026-05-01T12:00:00Z","dose":"0.2 mg"}],
         "response":{"baselineNrs":null,"sustainedNrs":null,"window":null,"rescueMedication":null,
         "functionImproved":null,"adverseEffects":[],"intolerable":null,"patientWants":null}},
         "threshold":">= 0.5","outcome":{"reduction":null,"success":null,"missing":[]}}""";
    database.context().with(sql -> sql.execute("update trial set body = ?", older));

    JudgedTrial read = trials.list(SPINE, Accesses.SPINE, ADA).get(0).value();

    assertThat(read.findings()).isEmpty();
    assertThat(read.trial().conduct()).isEmpty();
    assertThat(read.trial().doses().get(0).response()).isEmpty();
  }

  private Optional<BaclofenSeries> screening() {
    return plans.screening(SPINE, Accesses.SPINE, ADA, Accesses.NOW);
  }

  private void given(String id, String dose, String at, @Nullable String response) {
    String told = response == null ? "" : ",\"response\":\"" + response + "\"";
    var in = JsonInput.parse("""
        {"id":"%s","method":"multiple-injections","setting":"hospital-outpatient","drug":"baclofen","startedOn":"%s",
         "doses":[{"givenAt":"%s","dose":"%s"%s}]}""".formatted(id, at.substring(0, 10), at, dose, told));
    var trial = TrialInput.read(in, Accesses.SPINE, ADA);
    in.check();
    trials.record(SPINE, trial.get(), SuccessThreshold.parse(">= 0.5"));
  }

  private AcceptedPlan plan(String dose, String at, String more) {
    return plan(dose, at, "hospital-outpatient", "8 h", more);
  }

  private AcceptedPlan plan(String dose, String at, String setting, String watch, String more) {
    return plan("""
        {"method":"multiple-injections","setting":"%s","drug":"baclofen","at":"%s","dose":"%s",
         "by":"the physician",%s"conduct":{"observed":"%s"}}""".formatted(setting, at, dose, more, watch));
  }

  private AcceptedPlan plan(String json) {
    var in = JsonInput.parse(json);
    var plan = TrialPlanInput.read(in, Accesses.SPINE, ADA);
    in.check();
    return plans.plan(SPINE, plan.get(), POLICY);
  }

  private static void refusedFor(String code, Supplier<?> call) {
    assertThatThrownBy(call::get).isInstanceOfSatisfying(Refusal.class, refusal -> {
      List<String> codes = refusal.findings().stream().map(Finding::code).toList();
      assertThat(codes).contains(code);
    });
  }

  private static void refused(String code, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
