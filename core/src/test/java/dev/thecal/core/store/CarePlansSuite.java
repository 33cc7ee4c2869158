package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.careplan.CarePlan;
import dev.thecal.core.careplan.CarePlanChanged;
import dev.thecal.core.careplan.CarePlans;
import dev.thecal.core.careplan.DueReview;
import dev.thecal.core.careplan.ReviewCursor;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What care plans must do, on both databases. */
abstract class CarePlansSuite {

  private static final ClinicId CLINIC = new ClinicId("comprehensive-pain");
  private static final Access ACCESS = Accesses.to(CLINIC);
  private static final PatientId ADA = new PatientId("p-1");

  private final List<DomainEvent> heard = new ArrayList<>();
  private Database database;
  private CarePlans plans;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, CLINIC, Accesses.REHAB);
    var stores = new CoreStores(database);
    var register =
        new PatientRegister(stores.patients(), stores.auditTrail(), database.transactions());
    plans = new CarePlans(
        stores.carePlanRecords(),
        new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions()),
        register,
        stores.auditTrail(),
        new Events(Set.of((event, access) -> heard.add(event))),
        database.transactions());
    register.register(ACCESS, TestPatients.ada(CLINIC, "p-1"));
    register.register(ACCESS, TestPatients.ada(CLINIC, "p-2"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_plan_of_four_disciplines_comes_back_as_it_was_written() {
    Versioned<CarePlan> written = plans.write(ACCESS, plan("p-1", "2026-05-20", ""));

    assertThat(plans.get(ACCESS, CLINIC, ADA)).isEqualTo(written);
    assertThat(written.value().items()).hasSize(3);
    assertThat(written.value().without()).hasSize(1);
    assertThat(heard).hasExactlyElementsOfTypes(CarePlanChanged.class);
  }

  @Test
  void every_discipline_is_on_the_plan_or_has_a_reason_not_both() {
    refusedAt(
        "/without",
        () -> read("p-1", """
        {"items":[%s],"without":[{"discipline":"psychological","reason":"Wishes none"}]}""".formatted(item("walk", "physical-therapy", "2026-05-20", ""))));
    refusedAt(
        "/without",
        () -> read("p-1", """
        {"items":[%s],"without":[%s]}""".formatted(item("walk", "physical-therapy", "2026-05-20", ""), """
            {"discipline":"physical-therapy","reason":"x"},{"discipline":"psychological","reason":"x"},
            {"discipline":"medication","reason":"x"},{"discipline":"interventional","reason":"x"}""")));
  }

  @Test
  void an_id_twice_is_refused_by_its_place() {
    refusedAt(
        "/items/1/id",
        () -> read("p-1", """
        {"items":[%s,%s],"without":[]}""".formatted(
                item("walk", "physical-therapy", "2026-05-20", ""),
                item("walk", "psychological", "2026-05-20", ""))));
  }

  @Test
  void a_change_is_a_version_and_replaces_the_reviews() {
    Versioned<CarePlan> first = plans.write(ACCESS, plan("p-1", "2026-05-01", ""));
    assertThat(overdue(ACCESS)).hasSize(3);

    Versioned<CarePlan> second = plans.change(ACCESS, plan("p-1", "2026-06-01", ""), 1);

    assertThat(second.version()).isEqualTo(2);
    assertThat(plans.versions(ACCESS, CLINIC, ADA)).containsExactly(second, first);
    assertThat(overdue(ACCESS)).isEmpty();
    refused(Refusal.Kind.STALE, () -> plans.change(ACCESS, plan("p-1", "2026-06-01", ""), 1));
    refused(Refusal.Kind.CONFLICT, () -> plans.write(ACCESS, plan("p-1", "2026-06-01", "")));
    refused(Refusal.Kind.NOT_FOUND, () -> plans.change(ACCESS, plan("p-2", "2026-06-01", ""), 1));
  }

  @Test
  void a_review_is_overdue_after_its_day_in_the_clinics_zone() {
    plans.write(ACCESS, plan("p-1", "2026-05-06", ""));

    // 7 May begins in Denver at 06:00 UTC
    assertThat(overdue(at("2026-05-07T05:59:59Z"))).isEmpty();
    assertThat(overdue(at("2026-05-07T06:00:00Z"))).hasSize(3);
  }

  @Test
  void what_is_reached_or_stopped_is_not_looked_at_again() {
    plans.write(ACCESS, plan("p-1", "2026-05-01", ",\"state\":\"reached\""));

    assertThat(overdue(ACCESS)).isEmpty();
  }

  @Test
  void overdue_reviews_page_the_longest_overdue_first() {
    plans.write(ACCESS, plan("p-1", "2026-05-02", ""));
    plans.write(ACCESS, plan("p-2", "2026-05-01", ""));

    var seen = new ArrayList<String>();
    Optional<ReviewCursor> after = Optional.empty();
    List<DueReview> page;
    do {
      page = plans.listOverdue(ACCESS, CLINIC, after, 4);
      page.forEach(due -> seen.add(due.patient() + " " + due.item()));
      after = page.stream().reduce((a, b) -> b).map(ReviewCursor::of);
    } while (page.size() == 4);

    assertThat(seen)
        .containsExactly("p-2 mood", "p-2 taper", "p-2 walk", "p-1 mood", "p-1 taper", "p-1 walk");
  }

  @Test
  void a_goal_is_met_at_its_target_and_not_known_before_it_is_measured() {
    String review = """
        ,"lastReview":{"on":"2026-05-01","by":"sample-therapist-a","note":"Walks","measured":%s}""";

    assertThat(met(plan("p-1", "2026-05-20", ""))).isEmpty();
    assertThat(met(plan("p-1", "2026-05-20", review.formatted("4000")))).contains(true);
    assertThat(met(plan("p-1", "2026-05-20", review.formatted("3999.9")))).contains(false);
  }

  @Test
  void only_clinicians_are_responsible_and_a_review_is_not_ahead() {
    refusedAt(
        "/items/0/responsible",
        () -> plans.write(ACCESS, read("p-1", """
        {"items":[%s],"without":%s}""".formatted(
                item("walk", "physical-therapy", "2026-05-20", "")
                    .replace("sample-therapist-a", "sample-front-desk"),
                OTHERS))));
    refusedAt(
        "/items/0/lastReview/on",
        () -> plans.write(ACCESS, read("p-1", """
        {"items":[%s],"without":%s}""".formatted(
                item("walk", "physical-therapy", "2026-05-20", """
                ,"lastReview":{"on":"2027-05-01","by":"sample-therapist-a","note":"Walks"}"""), OTHERS))));
    assertThat(TestClinics.count(database, "care_plan")).isZero();
  }

  @Test
  void another_clinic_is_out_of_reach() {
    Versioned<CarePlan> written = plans.write(ACCESS, plan("p-1", "2026-05-01", ""));
    Access rehab = Accesses.to(Accesses.REHAB);
    var records = new CoreStores(database).carePlanRecords();

    refused(Refusal.Kind.FORBIDDEN, () -> records.add(rehab, written));
    refused(Refusal.Kind.FORBIDDEN, () -> records.list(rehab, CLINIC, ADA));
    refused(Refusal.Kind.FORBIDDEN, () -> plans.listOverdue(rehab, CLINIC, Optional.empty(), 10));
    assertThat(plans.listOverdue(rehab, Accesses.REHAB, Optional.empty(), 10)).isEmpty();
  }

  private static final String OTHERS = """
      [{"discipline":"psychological","reason":"x"},{"discipline":"medication","reason":"x"},
       {"discipline":"interventional","reason":"x"}]""";

  private static Optional<Boolean> met(CarePlan plan) {
    return plan.items().get(0).goalMet();
  }

  private List<DueReview> overdue(Access access) {
    return plans.listOverdue(access, CLINIC, Optional.empty(), 10);
  }

  private static Access at(String instant) {
    return new Access(
        new Actor("nurse-1"), Set.of(CLINIC), Purpose.TREATMENT, Instant.parse(instant));
  }

  /** Physical therapy, psychology and medicines on the plan, no procedure. */
  private static CarePlan plan(String patient, String reviewOn, String more) {
    return read(patient, """
        {"items":[%s,%s,%s],"without":[{"discipline":"interventional","reason":"The pump runs"}]}""".formatted(
            item("walk", "physical-therapy", reviewOn, more),
            item("mood", "psychological", reviewOn, more),
            item("taper", "medication", reviewOn, more)));
  }

  private static String item(String id, String discipline, String reviewOn, String more) {
    return """
        {"id":"%s","discipline":"%s","responsible":"sample-therapist-a","what":"Walk every day",
         "goal":{"measure":"steps a day","reach":"at-least","target":4000,"by":"2026-08-01"},
         "reviewOn":"%s"%s}""".formatted(id, discipline, reviewOn, more);
  }

  private static CarePlan read(String patient, String json) {
    var in = JsonInput.parse(json);
    var plan = CarePlan.read(in, CLINIC, new PatientId(patient));
    in.check();
    return plan.get();
  }

  private static void refusedAt(String pointer, Supplier<?> call) {
    assertThatThrownBy(call::get).isInstanceOfSatisfying(Refusal.class, r -> {
      assertThat(r.kind()).isEqualTo(Refusal.Kind.INVALID);
      assertThat(r.problems()).extracting(InputProblem::pointer).contains(pointer);
    });
  }

  private static void refused(Refusal.Kind kind, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(kind));
  }
}
