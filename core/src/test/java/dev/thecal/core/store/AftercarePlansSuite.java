package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.aftercare.AdjustmentRequest;
import dev.thecal.core.aftercare.After;
import dev.thecal.core.aftercare.AftercarePlan;
import dev.thecal.core.aftercare.AftercarePlanned;
import dev.thecal.core.aftercare.AftercarePlans;
import dev.thecal.core.aftercare.Brace;
import dev.thecal.core.aftercare.Occasions;
import dev.thecal.core.aftercare.PlanId;
import dev.thecal.core.aftercare.PlanRequest;
import dev.thecal.core.aftercare.Restriction;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Explant;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.testkit.TestServices;
import dev.thecal.core.trial.SuccessThreshold;
import dev.thecal.core.trial.TrialInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What aftercare plans must do, on both databases. */
abstract class AftercarePlansSuite {

  /** Its own figures: strenuous activity 6 to 8 weeks, driving and housework 2 to 4, maybe a brace. */
  private static final ClinicId PAIN = new ClinicId("spine-and-pain");

  private static final Access ACCESS = Accesses.to(PAIN);
  private static final PatientId ADA = new PatientId("p-1");
  private static final String PHYSICIAN = "sample-physician-a";

  private final List<DomainEvent> heard = new ArrayList<>();
  private Database database;
  private TestServices services;
  private AftercarePlans plans;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, PAIN, Accesses.REHAB);
    services = TestServices.over(database);
    var stores = new CoreStores(database);
    plans = new AftercarePlans(
        stores.aftercarePlanRecords(),
        new Occasions(services.implants(), services.trials()),
        new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions()),
        services.register(),
        stores.auditTrail(),
        new Events(Set.of((event, access) -> heard.add(event))),
        database.transactions());
    services.register().register(ACCESS, TestPatients.ada(PAIN, "p-1"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_days_are_the_clinics_weeks_after_the_operation() {
    implant("i-1", "2026-04-01");

    AftercarePlan plan = make("a-1", PlanRequest.What.IMPLANT, "i-1").value();

    // Wednesday 1 April 2026 + 6 weeks (42 days) = 13 May, + 8 weeks (56) = 27 May
    Restriction strenuous = plan.restrictions().get(0);
    assertThat(strenuous.activity()).isEqualTo(Restriction.Activity.STRENUOUS_ACTIVITY);
    assertThat(strenuous.notBefore()).isEqualTo("2026-05-13");
    assertThat(strenuous.heldUntil()).isEqualTo("2026-05-27");
    // + 2 weeks (14) = 15 April, + 4 weeks (28) = 29 April
    Restriction driving = plan.restrictions().get(1);
    assertThat(driving.notBefore()).isEqualTo("2026-04-15");
    assertThat(driving.heldUntil()).isEqualTo("2026-04-29");
    assertThat(driving.always()).as("only possibly").isFalse();
    assertThat(plan.after().kind()).isEqualTo(After.Kind.IMPLANT);
    assertThat(plan.brace()).isEqualTo(Brace.MAY_BE_ADVISED);
    assertThat(plan.signs()).hasSize(5);
    assertThat(plan.contacts().onCallPhone()).isEqualTo("312-555-0121");
    assertThat(plan.contacts().hours()).hasSize(1);
    assertThat(plan.contacts().emergency()).contains("911");
    assertThat(plan.zone()).hasToString("America/Chicago");
    assertThat(heard).hasExactlyElementsOfTypes(AftercarePlanned.class);
  }

  @Test
  void a_pump_in_place_of_an_earlier_one_is_a_replacement() {
    implant("i-1", "2020-04-01");
    services
        .implants()
        .remove(
            ACCESS,
            services.implants().getInBody(ACCESS, PAIN, ADA).value(),
            new Explant(LocalDate.of(2026, 4, 1), Explant.Reason.END_OF_SERVICE, Optional.empty()),
            1);
    implant("i-2", "2026-04-01");

    assertThat(make("a-2", PlanRequest.What.IMPLANT, "i-2").value().after().kind())
        .isEqualTo(After.Kind.REPLACEMENT);
    assertThat(make("a-1", PlanRequest.What.IMPLANT, "i-1").value().after().kind())
        .isEqualTo(After.Kind.IMPLANT);
    assertThat(plans.list(ACCESS, PAIN, ADA))
        .extracting(plan -> plan.value().id().value())
        .as("the latest event first")
        .containsExactly("a-2", "a-1");
  }

  @Test
  void after_a_trial_there_are_no_days_and_the_plan_says_whom_to_ask() {
    // 03:30 on 6 May in UTC is still 5 May in Chicago
    var in = JsonInput.parse("""
        {"id":"t-1","method":"multiple-injections","setting":"hospital-outpatient","drug":"morphine",
         "startedOn":"2026-05-04","doses":[{"givenAt":"2026-05-06T03:30:00Z","dose":"0.2 mg"}]}""");
    var trial = TrialInput.read(in, PAIN, ADA);
    in.check();
    services.trials().record(ACCESS, trial.get(), SuccessThreshold.parse(">= 0.5"));

    AftercarePlan plan = make("a-1", PlanRequest.What.TRIAL, "t-1").value();

    assertThat(plan.after().on()).isEqualTo("2026-05-05");
    assertThat(plan.restrictions()).isEmpty();
    assertThat(plan.brace()).isEqualTo(Brace.NOT_MENTIONED);
    assertThat(plan.notes()).hasSize(1);
    assertThat(plan.signs()).isNotEmpty();
  }

  @Test
  void a_clinician_adjusts_with_a_reason_and_the_older_version_stays() {
    implant("i-1", "2026-04-01");
    Versioned<AftercarePlan> made = make("a-1", PlanRequest.What.IMPLANT, "i-1");

    Versioned<AftercarePlan> adjusted = plans.adjust(ACCESS, made.value(), read("""
        {"by":"sample-physician-a","reason":"Heals slowly","brace":"advised","dates":[
         {"activity":"strenuous-activity","notBefore":"2026-05-20","heldUntil":"2026-06-10"}]}"""), 1);

    assertThat(adjusted.version()).isEqualTo(2);
    assertThat(adjusted.value().restrictions().get(0).heldUntil()).isEqualTo("2026-06-10");
    assertThat(adjusted.value().restrictions().get(1))
        .isEqualTo(made.value().restrictions().get(1));
    assertThat(adjusted.value().brace()).isEqualTo(Brace.ADVISED);
    assertThat(adjusted.value().adjustments().get(0).reason()).isEqualTo("Heals slowly");
    assertThat(adjusted.value().adjustments().get(0).shorterThanClinic()).isFalse();
    assertThat(plans.get(ACCESS, PAIN, ADA, new PlanId("a-1"))).isEqualTo(adjusted);
    assertThat(plans.versions(ACCESS, PAIN, ADA, new PlanId("a-1")))
        .containsExactly(adjusted, made);
    refused(Refusal.Kind.STALE, () -> plans.adjust(ACCESS, made.value(), sooner("2026-05-13"), 1));
  }

  @Test
  void a_day_before_the_clinics_shortest_time_is_marked() {
    implant("i-1", "2026-04-01");
    Versioned<AftercarePlan> made = make("a-1", PlanRequest.What.IMPLANT, "i-1");

    // the clinic's shortest is 13 May: that day is not shorter, the day before is
    var at = plans.adjust(ACCESS, made.value(), sooner("2026-05-13"), 1).value();
    var below = plans.adjust(ACCESS, made.value(), sooner("2026-05-12"), 2).value();

    assertThat(at.adjustments().get(0).shorterThanClinic()).isFalse();
    assertThat(below.adjustments().get(1).shorterThanClinic()).isTrue();
    refused(
        Refusal.Kind.INVALID, () -> plans.adjust(ACCESS, made.value(), sooner("2026-03-31"), 3));
  }

  @Test
  void an_adjustment_needs_a_clinician_a_reason_and_something_to_change() {
    implant("i-1", "2026-04-01");
    AftercarePlan made = make("a-1", PlanRequest.What.IMPLANT, "i-1").value();

    refused(Refusal.Kind.INVALID, () -> read("""
        {"by":"sample-physician-a","brace":"advised"}"""));
    refused(Refusal.Kind.INVALID, () -> read("""
        {"by":"sample-physician-a","reason":"None"}"""));
    refused(Refusal.Kind.INVALID, () -> read("""
        {"by":"sample-physician-a","reason":"None","dates":[]}"""));
    refused(Refusal.Kind.INVALID, () -> read("""
        {"by":"sample-physician-a","reason":"Exchanged","dates":[
         {"activity":"strenuous-activity","notBefore":"2026-06-10","heldUntil":"2026-05-20"}]}"""));
    refused(Refusal.Kind.INVALID, () -> plans.adjust(ACCESS, made, read("""
        {"by":"sample-front-desk","reason":"Asked","brace":"advised"}"""), 1));
  }

  @Test
  void what_is_unknown_or_taken_is_refused_and_another_clinic_is_out_of_reach() {
    implant("i-1", "2026-04-01");
    Versioned<AftercarePlan> made = make("a-1", PlanRequest.What.IMPLANT, "i-1");
    int audited = TestClinics.count(database, "audit_entry");
    Access rehab = Accesses.to(Accesses.REHAB);
    var records = new CoreStores(database).aftercarePlanRecords();

    refused(Refusal.Kind.CONFLICT, () -> make("a-1", PlanRequest.What.IMPLANT, "i-1"));
    refused(Refusal.Kind.NOT_FOUND, () -> make("a-2", PlanRequest.What.IMPLANT, "i-9"));
    refused(Refusal.Kind.NOT_FOUND, () -> make("a-2", PlanRequest.What.TRIAL, "t-9"));
    refused(Refusal.Kind.NOT_FOUND, () -> plans.get(ACCESS, PAIN, ADA, new PlanId("a-9")));
    refused(Refusal.Kind.FORBIDDEN, () -> records.add(rehab, made));
    refused(Refusal.Kind.FORBIDDEN, () -> records.list(rehab, PAIN, ADA));
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(audited);
  }

  private Versioned<AftercarePlan> make(String id, PlanRequest.What what, String event) {
    return plans.make(ACCESS, PAIN, ADA, new PlanRequest(new PlanId(id), what, event));
  }

  private static AdjustmentRequest sooner(String notBefore) {
    return read("""
        {"by":"%s","reason":"Wants to work","dates":[
         {"activity":"strenuous-activity","notBefore":"%s","heldUntil":"2026-05-27"}]}""".formatted(PHYSICIAN, notBefore));
  }

  private static AdjustmentRequest read(String json) {
    var in = JsonInput.parse(json);
    var request = AdjustmentRequest.read(in);
    in.check();
    return request.get();
  }

  private void implant(String id, String on) {
    var in = JsonInput.parse("""
        {"id":"%s","pumpModel":"synchromed-ii-20","serial":"SN-%s","site":"lower-left-abdomen",
         "catheterUnknownReason":"not in the letter","implantedOn":"%s",
         "waiver":{"ground":"advanced-cancer","reason":"No time","by":"Sample"}}""".formatted(id, id, on));
    var implant = ImplantInput.read(in, PAIN, ADA);
    in.check();
    services
        .implants()
        .record(
            ACCESS, implant.get(), Set.of(implant.get().waiver().orElseThrow().ground()));
  }

  private static void refused(Refusal.Kind kind, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(kind));
  }
}
