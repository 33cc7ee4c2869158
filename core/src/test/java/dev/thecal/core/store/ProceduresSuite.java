package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ImplantPolicy;
import dev.thecal.core.clinic.ImplantPolicy.Step;
import dev.thecal.core.clinic.ImplantPolicy.SurgeonSteps;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.procedure.Discharge;
import dev.thecal.core.procedure.Observation;
import dev.thecal.core.procedure.PreOp;
import dev.thecal.core.procedure.Procedure;
import dev.thecal.core.procedure.ProcedurePlan;
import dev.thecal.core.procedure.Procedures;
import dev.thecal.core.procedure.StepDone;
import dev.thecal.core.status.Living;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.testkit.TestProfiles;
import dev.thecal.core.washout.Washouts;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operations must do, on both databases. */
abstract class ProceduresSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final Procedures.Whose ADA = new Procedures.Whose(Accesses.SPINE, Ward.id("p-1"));
  private static final String CHECKED =
      "\"intravenousLine\":true,\"anaestheticHasTakenEffect\":true,\"infectionExcluded\":true";
  private static final ImplantPolicy POLICY = policy("spine-surgery");

  private Database database;
  private Procedures procedures;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    var register =
        new PatientRegister(stores.patients(), stores.auditTrail(), database.transactions());
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
    procedures = new Procedures(
        stores.procedureRecords(),
        register,
        new Living(stores.statusRecords()),
        Washouts.shipped(),
        stores.auditTrail(),
        database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_operation_is_planned_with_the_clinics_steps_or_those_of_its_surgeon() {
    assertThat(plan("dr-a", POLICY).template().get(1)).isEqualTo(Step.BACK_INCISION);
    assertThat(
            plan("dr-a", policy("community-pain"), "\"reason\":\"usual here\",").template())
        .startsWith(Step.WAIT_FOR_ANAESTHETIC, Step.ABDOMINAL_INCISION);
    var own = new ImplantPolicy(
        POLICY.settings(),
        POLICY.pockets(),
        POLICY.steps(),
        POLICY.incisions(),
        POLICY.recovery(),
        POLICY.documents(),
        List.of(new SurgeonSteps("dr-b", List.of(Step.ABDOMINAL_INCISION, Step.BACK_INCISION))));
    assertThat(plan("dr-b", own).template())
        .containsExactly(Step.ABDOMINAL_INCISION, Step.BACK_INCISION);
    assertThat(plan("dr-a", own).template()).isEqualTo(POLICY.steps());
  }

  @Test
  void a_place_that_is_none_is_refused_and_leaving_the_profile_needs_a_reason() {
    refused("procedure-refused", () -> plan("dr-a", "home", "lower-left-abdomen", ""));
    refused("reason-needed", () -> plan("dr-a", "hospital-inpatient", "lower-left-abdomen", ""));
    refused("reason-needed", () -> plan("dr-a", "outpatient-surgery-center", "left-buttock", ""));
    assertThat(codes(
            plan("dr-a", "hospital-inpatient", "left-buttock", "\"reason\":\"scars in front\",")
                .findings()))
        .containsExactly("setting-not-of-clinic", "pocket-not-of-clinic");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      "intravenousLine":true,"anaestheticHasTakenEffect":true,"infectionExcluded":true,"bloodThinners":[]  | -
      "intravenousLine":true,"anaestheticHasTakenEffect":true,"infectionExcluded":true                     | blood-thinners-unknown
      "intravenousLine":true,"anaestheticHasTakenEffect":true,"bloodThinners":[]                           | infection-excluded-unknown
      "intravenousLine":true,"anaestheticHasTakenEffect":true,"infectionExcluded":false,"bloodThinners":[] | infection-excluded-missing
      "intravenousLine":true,"anaestheticHasTakenEffect":false,"infectionExcluded":true,"bloodThinners":[] | anaesthetic-missing
      "anaestheticHasTakenEffect":true,"infectionExcluded":true,"bloodThinners":[]                         | intravenous-line-unknown
      """)
  void it_begins_only_when_every_check_is_met(String checks, @Nullable String code) {
    Procedure planned = plan("dr-a", POLICY);

    if (code == null) {
      assertThat(ready(planned, checks).value().state()).isEqualTo(Procedure.State.READY);
    } else {
      assertThat(notReady(planned, checks)).containsExactly(code);
      assertThat(procedures.get(SPINE, ADA, planned.id()).value()).isEqualTo(planned);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      "drug":"enoxaparin-therapeutic","lastTaken":"2026-05-05T09:00:00Z","prescriberAgrees":true                    | -
      "drug":"enoxaparin-therapeutic","lastTaken":"2026-05-05T09:01:00Z","prescriberAgrees":true                    | not-washed-out
      "drug":"enoxaparin-therapeutic","lastTaken":"2026-05-05T09:00:00Z"                                            | prescriber-not-asked
      "drug":"warfarin","lastTaken":"2026-05-01T09:00:00Z","prescriberAgrees":true,"inrNormal":true                 | -
      "drug":"warfarin","lastTaken":"2026-05-01T09:00:00Z","prescriberAgrees":true                                  | washout-not-certain
      "drug":"warfarin","lastTaken":"2026-05-01T09:00:00Z","prescriberAgrees":true,"inrNormal":false                | not-washed-out
      "drug":"clopidogrel","lastTaken":"2026-01-01T09:00:00Z","prescriberAgrees":true                               | washout-not-certain
      "drug":"snake-oil","lastTaken":"2026-01-01T09:00:00Z","prescriberAgrees":true                                 | washout-unknown
      """)
  void each_blood_thinner_must_be_washed_out_by_a_verified_window(
      String thinner, @Nullable String code) {
    Procedure planned = plan("dr-a", POLICY);
    String checks = CHECKED + ",\"bloodThinners\":[{" + thinner + "}]";

    if (code == null) {
      assertThat(ready(planned, checks).value().state()).isEqualTo(Procedure.State.READY);
    } else {
      assertThat(notReady(planned, checks)).containsExactly(code);
    }
  }

  @Test
  void steps_are_recorded_as_they_were_done_and_another_order_is_a_finding() {
    Procedure planned = plan("dr-a", POLICY);
    ready(planned, CHECKED + ",\"bloodThinners\":[]");

    assertThat(step(planned, "wait-for-anaesthetic", "09:05")).isEmpty();
    assertThat(step(planned, "abdominal-incision", "09:10")).containsExactly("out-of-order");
    assertThat(step(planned, "back-incision", "09:15")).isEmpty();
    assertThat(step(planned, "intravenous-line", "09:16")).containsExactly("step-not-planned");
    assertThat(step(planned, "back-incision", "09:17")).containsExactly("step-repeated");
    assertThat(procedures.get(SPINE, ADA, planned.id()).value().state())
        .isEqualTo(Procedure.State.UNDERWAY);
  }

  @Test
  void a_step_before_the_checks_is_a_fact_with_a_finding() {
    Procedure planned = plan("dr-a", POLICY);

    assertThat(step(planned, "wait-for-anaesthetic", "09:05")).containsExactly("before-the-checks");
  }

  @Test
  void after_all_steps_it_is_done_and_going_home_without_papers_or_watching_is_a_finding() {
    Procedure planned = plan("dr-a", POLICY);
    ready(planned, CHECKED + ",\"bloodThinners\":[]");
    POLICY.steps().forEach(step -> step(planned, Reads.name(step), "09:10"));
    assertThat(procedures.get(SPINE, ADA, planned.id()).value().state())
        .isEqualTo(Procedure.State.DONE);

    observe(planned, "09:05", false);
    Procedure home = discharge(planned, "\"Discharge instructions\"");

    assertThat(codes(home.discharge().orElseThrow().findings()))
        .containsExactly("instructions-missing", "recovery-not-recorded");
    assertThat(home.state()).isEqualTo(Procedure.State.DISCHARGED);
    refused("discharged-already", () -> discharge(planned, "\"Discharge instructions\""));
  }

  @Test
  void with_papers_and_a_look_after_the_last_step_nothing_is_missing() {
    Procedure planned = plan("dr-a", POLICY);
    ready(planned, CHECKED + ",\"bloodThinners\":[]");
    step(planned, "close-incisions", "09:10");
    observe(planned, "09:10", true);

    Procedure home =
        discharge(planned, "\"Discharge instructions\",\"Incision care instructions\"");

    assertThat(home.discharge().orElseThrow().findings()).isEmpty();
    assertThat(home.recovery().get(0).adverseReaction()).isTrue();
    var silent = JsonInput.parse(
        "{\"at\":\"2026-05-06T09:10:00Z\",\"by\":\"nurse\",\"vitals\":\"pulse 80\",\"adverseReaction\":true}");
    Observation.read(silent);
    assertThat(silent.finish()).extracting(problem -> problem.pointer()).containsExactly("/remark");
  }

  @Test
  void another_clinic_sees_nothing() {
    plan("dr-a", POLICY);

    refused("forbidden", () -> procedures.list(Accesses.to(Accesses.REHAB), ADA));
  }

  private Procedure plan(String surgeon, ImplantPolicy policy) {
    return plan(surgeon, policy, "");
  }

  private Procedure plan(String surgeon, ImplantPolicy policy, String more) {
    return plan(policy, surgeon, "outpatient-surgery-center", "lower-left-abdomen", more);
  }

  private Procedure plan(String surgeon, String setting, String site, String more) {
    return plan(POLICY, surgeon, setting, site, more);
  }

  private Procedure plan(
      ImplantPolicy policy, String surgeon, String setting, String site, String more) {
    var in = JsonInput.parse("""
        {"plannedOn":"2026-05-06","surgeon":"%s","setting":"%s",%s"site":"%s"}""".formatted(surgeon, setting, more, site));
    var plan = ProcedurePlan.read(in);
    in.check();
    return procedures.plan(SPINE, ADA, plan.get(), policy).value();
  }

  private Versioned<Procedure> ready(Procedure planned, String checks) {
    var in = JsonInput.parse("{\"at\":\"2026-05-06T09:00:00Z\",\"by\":\"nurse\"," + checks + "}");
    var read = PreOp.read(in);
    in.check();
    return procedures.ready(SPINE, planned, read.get());
  }

  private List<String> notReady(Procedure planned, String checks) {
    try {
      ready(planned, checks);
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo("not-ready");
      return codes(refusal.findings());
    }
    throw new AssertionError("the operation was let begin");
  }

  private List<String> step(Procedure planned, String step, String time) {
    var in = JsonInput.parse(
        "{\"step\":\"" + step + "\",\"at\":\"2026-05-06T" + time + ":00Z\",\"by\":\"surgeon\"}");
    var read = StepDone.read(in);
    in.check();
    List<StepDone> all = procedures.step(SPINE, planned, read.get()).value().steps();
    return codes(all.get(all.size() - 1).findings());
  }

  private void observe(Procedure planned, String time, boolean adverse) {
    var in = JsonInput.parse("{\"at\":\"2026-05-06T" + time
        + ":00Z\",\"by\":\"nurse\",\"vitals\":\"pulse 80 per minute\",\"adverseReaction\":"
        + adverse
        + ",\"remark\":\"rash, antihistamine given\"}");
    var read = Observation.read(in);
    in.check();
    procedures.observe(SPINE, planned, read.get());
  }

  private Procedure discharge(Procedure planned, String instructions) {
    var in = JsonInput.parse("{\"at\":\"2026-05-06T09:20:00Z\",\"by\":\"nurse\",\"instructions\":["
        + instructions + "]}");
    var read = Discharge.read(in);
    in.check();
    return procedures.discharge(SPINE, planned, read.get()).value();
  }

  private static ImplantPolicy policy(String clinic) {
    return TestProfiles.of(new ClinicId(clinic)).policies().implant();
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static void refused(String code, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
