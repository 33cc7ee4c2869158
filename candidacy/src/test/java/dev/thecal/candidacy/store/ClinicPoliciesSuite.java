package dev.thecal.candidacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.thecal.candidacy.AssessmentId;
import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.Decision;
import dev.thecal.candidacy.PatientFactReader;
import dev.thecal.candidacy.PatientFactSource;
import dev.thecal.candidacy.SensitiveFindings;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.candidacy.impact.ImpactPage;
import dev.thecal.candidacy.impact.ImpactedPatient;
import dev.thecal.candidacy.impact.PolicyImpact;
import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.candidacy.policy.ClinicPolicy;
import dev.thecal.candidacy.policy.PolicyPublication;
import dev.thecal.candidacy.policy.PublishedPolicy;
import dev.thecal.candidacy.replay.Replay;
import dev.thecal.candidacy.replay.Replays;
import dev.thecal.candidacy.selfcheck.ClinicSelfCheck;
import dev.thecal.candidacy.selfcheck.SelfCheck;
import dev.thecal.candidacy.selfcheck.SelfCheckAnswers;
import dev.thecal.candidacy.selfcheck.SelfCheckEnding;
import dev.thecal.candidacy.selfcheck.SelfCheckLanguage;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Scope;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.ClinicalFact;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.status.PatientStatus;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.Statuses;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.trial.Trials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What published policies, replay and the look at a policy's impact must do, on both databases. */
abstract class ClinicPoliciesSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");
  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
  private static final String DIRECTOR = "sample-medical-director";

  /** Pain of at least the given score, the day from which it is asked, and the version. */
  private static final String POLICY = """
      {"id": "%s", "version": "%s", "name": "Pain only", "audience": "clinic", "owner": "x",
       "effectiveFrom": "%s", "source": {"title": "x", "locator": "y"},
       "rules": [{"rule": "pain-is-severe", "level": "required",
                  "parameters": {"leastPainScore": %s}}]}
      """;

  private Database database;
  private CoreStores stores;
  private PatientRegister register;
  private Chart chart;
  private PatientFactSource facts;
  private ClinicPolicies policies;
  private Assessments assessments;
  private Replays replays;
  private PolicyImpact impact;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core", "candidacy");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    stores = new CoreStores(database);
    var audit = stores.auditTrail();
    var transactions = database.transactions();
    register = new PatientRegister(stores.patients(), audit, transactions);
    chart = new Chart(stores.chartEntries(), register, audit, transactions);
    var trials = new Trials(stores.trialRecords(), register, audit, transactions);
    var implants = new Implants(
        stores.implantRecords(), trials, register, audit, new Events(Set.of()), transactions);
    facts = new PatientFactSource(
        new PatientFactReader(Candidacy.shipped().factKeys()), register, chart, trials, implants);
    policies = policies(new DemoMode(true));
    assessments = new Assessments(
        Candidacy.shipped(),
        policies,
        facts,
        new CandidacyStores(database).assessmentRecords(),
        audit,
        transactions);
    replays = new Replays(
        Candidacy.shipped(), policies, new SensitiveFindings(audit, database.transactions()));
    impact = new PolicyImpact(
        Candidacy.shipped(),
        policies,
        register,
        facts,
        stores.statusRecords(),
        new SensitiveFindings(audit, database.transactions()));
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
  }

  private ClinicPolicies policies(DemoMode demo) {
    return new ClinicPolicies(
        Candidacy.shipped(),
        new CandidacyStores(database).publishedPolicies(),
        demo,
        new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions()),
        stores.auditTrail(),
        database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_shipped_policy_counts_until_one_is_published_and_the_text_stays_byte_for_byte() {
    assertThat(inForce(MAY_6)).isEqualTo("1");
    String text = policy("2", "2026-05-06", "7") + "\n \n";
    int audited = TestClinics.count(database, "audit_entry");

    PublishedPolicy published = publish(text);

    assertThat(inForce(MAY_6)).isEqualTo("2");
    assertThat(policies.findPublished(SPINE, Accesses.SPINE, "spine-surgery", "2"))
        .contains(published);
    assertThat(published.text()).isEqualTo(text);
    assertThat(published.publication().by()).isEqualTo(DIRECTOR);
    assertThat(published.publication().publishedAt()).isEqualTo(Accesses.NOW);
    assertThat(published.publication().sample()).isTrue();
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(audited + 1);
    assertThat(policies
            .inForce(Accesses.to(Accesses.REHAB), Accesses.REHAB, "spine-surgery", MAY_6)
            .version())
        .as("another clinic keeps the shipped one")
        .isEqualTo("1");
  }

  @Test
  void a_later_publication_counts_from_its_first_day_and_the_older_one_until_then() {
    publish(policy("2", "2026-05-06", "7"));
    PublishedPolicy third = publish(policy("3", "2026-06-01", "8"));

    assertThat(third.supersedes()).contains("2");
    assertThat(inForce(LocalDate.of(2026, 5, 5))).as("before the first day").isEqualTo("1");
    assertThat(inForce(LocalDate.of(2026, 5, 31))).isEqualTo("2");
    assertThat(inForce(LocalDate.of(2026, 6, 1))).isEqualTo("3");
    assertThat(policies.list(SPINE, Accesses.SPINE, MAY_6))
        .filteredOn(one -> one.id().equals("spine-surgery"))
        .extracting(ClinicPolicy::version)
        .containsExactly("2");
  }

  @Test
  void after_its_last_day_the_one_before_counts_again() {
    publish(policy("2", "2026-05-06", "7")
        .replace("\"source\"", "\"effectiveTo\": \"2026-05-07\", \"source\""));

    assertThat(inForce(LocalDate.of(2026, 5, 7))).isEqualTo("2");
    assertThat(inForce(LocalDate.of(2026, 5, 8))).isEqualTo("1");
  }

  @Test
  void a_version_never_changes() {
    PublishedPolicy first = publish(policy("2", "2026-05-06", "7"));

    assertThat(publish(policy("2", "2026-05-06", "7"))).as("repeated").isEqualTo(first);
    refused(Refusal.Kind.CONFLICT, () -> publish(policy("2", "2026-05-06", "8")));
    refused(Refusal.Kind.CONFLICT, () -> publish(policy("1", "2026-05-06", "8")));
    assertThat(TestClinics.count(database, "candidacy_policy_version")).isEqualTo(1);
  }

  @Test
  void only_a_medical_director_publishes_and_a_sample_one_in_demo_mode_only() {
    String text = policy("2", "2026-05-06", "7");
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> policies.publish(
            SPINE, Accesses.SPINE, new PolicyPublication(text, "sample-surgeon", "reason")));
    refused(
        Refusal.Kind.NOT_ALLOWED,
        () -> policies(DemoMode.OFF)
            .publish(SPINE, Accesses.SPINE, new PolicyPublication(text, DIRECTOR, "reason")));
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> policies.publish(
            Accesses.to(Accesses.REHAB),
            Accesses.SPINE,
            new PolicyPublication(text, DIRECTOR, "reason")));
    refused(Refusal.Kind.INVALID, () -> publish(text.replace("pain-is-severe", "pain-is-bad")));
    assertThat(TestClinics.count(database, "candidacy_policy_version")).isZero();

    publish(text);
    assertThat(policies(DemoMode.OFF)
            .inForce(SPINE, Accesses.SPINE, "spine-surgery", MAY_6)
            .version())
        .as("what a demo published does not count elsewhere")
        .isEqualTo("1");
  }

  @Test
  void an_unknown_policy_is_not_found_and_one_of_tomorrow_not_in_force() {
    refused(Refusal.Kind.NOT_FOUND, () -> inForce("spine-surgry", MAY_6));
    publish(policy("own", "1", "2026-05-07", "7"));
    refused(Refusal.Kind.NOT_ALLOWED, () -> inForce("own", MAY_6));
    assertThat(inForce("own", LocalDate.of(2026, 5, 7))).isEqualTo("1");
  }

  @Test
  void of_two_who_publish_at_once_each_gets_a_number_of_its_own_or_is_told() throws Exception {
    var start = new CyclicBarrier(2);
    var pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> both = List.of(
          pool.submit(racing(start, policy("2", "2026-05-06", "7"))),
          pool.submit(racing(start, policy("3", "2026-05-06", "8"))));
      var numbers = new ArrayList<Integer>();
      for (Future<Integer> one : both) {
        numbers.add(one.get());
      }
      // 0: told that somebody else was faster.
      assertThat(numbers).contains(1).doesNotHaveDuplicates();
      assertThat(TestClinics.count(database, "candidacy_policy_version"))
          .isEqualTo(numbers.contains(0) ? 1 : 2);
    } finally {
      pool.shutdown();
    }
  }

  private Callable<Integer> racing(CyclicBarrier start, String text) {
    return () -> {
      start.await();
      try {
        return publish(text).number();
      } catch (Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
        return 0;
      }
    };
  }

  @Test
  void an_assessment_is_made_under_the_published_policy() {
    score(ADA, "6");
    publish(policy("2", "2026-05-06", "4"));
    assertThat(assess().decision()).isEqualTo(Decision.CANDIDATE);
    publish(policy("3", "2026-05-06", "7"));

    StoredAssessment stored = assess();
    assertThat(stored.decision()).isEqualTo(Decision.NOT_NOW);
    assertThat(stored.policyVersion()).isEqualTo("3");
  }

  @Test
  void a_replay_is_identical_and_a_newer_policy_is_told_in_words() {
    score(ADA, "6");
    publish(policy("2", "2026-05-06", "4"));
    StoredAssessment stored = assess();
    assertThat(replay(stored).agreement()).isEqualTo(Replay.Agreement.IDENTICAL);
    assertThat(replay(stored).differences()).isEmpty();

    publish(policy("3", "2026-05-06", "7"));

    Replay after = replay(stored);
    assertThat(after.agreement()).isEqualTo(Replay.Agreement.IDENTICAL);
    assertThat(after.answer()).isEqualTo(stored.answer());
    assertThat(after.differences())
        .startsWith(
            "Version 3 of the policy, in force today, says of the same facts for 2026-05-06:",
            "the decision was candidate, is now not now")
        .anyMatch(line -> line.startsWith("\"Pain is severe\" was met (pain score of 6 reaches"));
  }

  @Test
  void an_answer_of_an_older_engine_stays_as_it_was_and_the_difference_is_told() {
    score(ADA, "6");
    publish(policy("2", "2026-05-06", "4"));
    StoredAssessment now = assess();
    String old = now.answer()
        .replace("\"engine\":\"" + now.engineVersion() + "\"", "\"engine\":\"0\"")
        .replace("\"decision\":\"candidate\"", "\"decision\":\"trial-next\"");
    assertThat(old).isNotEqualTo(now.answer());
    var stored = keep(now, "a-old", "0", now.policyVersion(), old);

    Replay replay = replay(stored);

    assertThat(replay.agreement()).isEqualTo(Replay.Agreement.OTHER_ENGINE);
    assertThat(replay.answer()).isEqualTo(old);
    assertThat(replay.differences())
        .containsExactly(
            "Engine 0 answered then; engine " + now.engineVersion()
                + " says of the same facts and policy:",
            "the decision was trial next, is now candidate");
    assertThat(assessments.find(SPINE, Accesses.SPINE, new AssessmentId("a-old")))
        .containsExactly(stored);
  }

  @Test
  void the_same_engine_and_policy_never_answer_differently_without_an_alarm() {
    score(ADA, "6");
    publish(policy("2", "2026-05-06", "4"));
    StoredAssessment now = assess();
    var tampered = keep(
        now,
        "a-odd",
        now.engineVersion(),
        now.policyVersion(),
        now.answer().replace("\"decision\":\"candidate\"", "\"decision\":\"not-now\""));

    assertThat(replay(tampered).agreement()).isEqualTo(Replay.Agreement.UNEXPLAINED);
  }

  @Test
  void a_policy_version_that_is_gone_is_said() {
    score(ADA, "6");
    StoredAssessment now = assess();
    var stored = keep(now, "a-gone", now.engineVersion(), "0.9", now.answer());

    assertThat(replay(stored).agreement()).isEqualTo(Replay.Agreement.NOT_RECOMPUTABLE);
    assertThat(replay(stored).differences().get(0))
        .isEqualTo(
            "Version 0.9 of policy spine-surgery is no longer at hand, so the answer cannot be"
                + " computed again.");
  }

  /** Scores of 3, 6, 7 and 9 against lines of 4 and 7: only the 6 changes. */
  @Test
  void the_impact_names_exactly_whose_decision_changes_and_goes_on_after_any_patient() {
    publish(policy("2", "2026-05-06", "4"));
    String[] scores = {"3", "6", "7", "9"};
    for (int i = 0; i < scores.length; i++) {
      var patient = TestPatients.ada(Accesses.SPINE, "q-" + i);
      register.register(SPINE, patient);
      score(patient.id(), scores[i]);
    }
    var question = impact.question(SPINE, Accesses.SPINE, policy("3", "2026-05-06", "7"), MAY_6);

    ImpactPage all = impact.page(SPINE, question, Optional.empty(), 200);
    assertThat(all.looked()).isEqualTo(5).isEqualTo((int) impact.total(SPINE, Accesses.SPINE));
    assertThat(all.next()).isEmpty();
    assertThat(all.changed()).singleElement().satisfies(one -> {
      assertThat(one.patient().value()).isEqualTo("q-1");
      assertThat(one.before()).isEqualTo(Decision.CANDIDATE);
      assertThat(one.after()).isEqualTo(Decision.NOT_NOW);
      assertThat(one.why()).contains("the decision was candidate, is now not now");
    });
    assertThat(TestClinics.count(database, "candidacy_assessment")).isZero();

    var pieces = new ArrayList<ImpactedPatient>();
    Optional<PatientId> after = Optional.empty();
    int looked = 0;
    do {
      ImpactPage page = impact.page(SPINE, question, after, 2);
      pieces.addAll(page.changed());
      looked += page.looked();
      after = page.next();
    } while (after.isPresent());
    assertThat(pieces).isEqualTo(all.changed());
    assertThat(looked).isEqualTo(5);
  }

  @Test
  void who_has_died_or_is_another_clinics_is_left_out_and_counted() {
    publish(policy("2", "2026-05-06", "4"));
    var statuses = new Statuses(
        stores.statusRecords(),
        register,
        stores.auditTrail(),
        new Events(Set.of()),
        database.transactions());
    for (StatusKind kind : StatusKind.values()) {
      var patient = TestPatients.ada(Accesses.SPINE, "q-" + Reads.name(kind));
      register.register(SPINE, patient);
      score(patient.id(), "6");
      statuses.record(
          SPINE,
          new PatientStatus(
              Accesses.SPINE,
              patient.id(),
              "s-1",
              kind,
              MAY_6.minusDays(3),
              "told",
              Optional.empty(),
              Optional.empty()));
    }
    var question = impact.question(SPINE, Accesses.SPINE, policy("3", "2026-05-06", "7"), MAY_6);

    ImpactPage page = impact.page(SPINE, question, Optional.empty(), 200);

    // Ada, and the five kinds without those who have died or were accepted elsewhere.
    assertThat(page.leftOut()).isEqualTo(2);
    assertThat(page.looked()).isEqualTo(4);
    assertThat(page.changed())
        .extracting(one -> one.patient().value())
        .containsExactly("q-in-hospital", "q-lost", "q-transferring");
  }

  @Test
  void the_reasons_of_an_impact_hold_back_what_is_sensitive_unless_it_is_asked_for() {
    note(new ClinicalFact("psychosis-history", BooleanNode.TRUE, MAY_6, Optional.empty()), ADA);
    note(
        new ClinicalFact("planned-drug", TextNode.valueOf("ziconotide"), MAY_6, Optional.empty()),
        ADA);
    publish(policy("2", "2026-05-06", "4"));
    String text = policy("3", "2026-05-06", "4")
        .replace(
            "\"rules\": [",
            "\"rules\": [{\"rule\": \"no-ziconotide-after-psychosis\", \"level\": \"absolute\"},");
    var question = impact.question(SPINE, Accesses.SPINE, text, MAY_6);
    Access trusted = SPINE.with(Set.of(Scope.SENSITIVE));

    assertThat(impact.page(SPINE, question, Optional.empty(), 9).changed())
        .singleElement()
        .satisfies(one -> assertThat(one.why())
            .contains(SensitiveFindings.HELD_BACK)
            .noneMatch(line -> line.contains("sychosis")));
    assertThat(impact
            .page(trusted, impact.withSensitive(trusted, question), Optional.empty(), 9)
            .changed())
        .singleElement()
        .satisfies(
            one -> assertThat(one.why()).anyMatch(line -> line.contains("history of psychosis")));
    refused(Refusal.Kind.FORBIDDEN, () -> impact.withSensitive(SPINE, question));
  }

  @Test
  void a_published_text_is_read_once_however_often_it_is_used() {
    publish(policy("2", "2026-05-06", "4"));

    assertThat(policies.inForce(SPINE, Accesses.SPINE, "spine-surgery", MAY_6))
        .isSameAs(policies.inForce(SPINE, Accesses.SPINE, "spine-surgery", MAY_6));
  }

  /** The clinic asks nothing but pain, so the shipped policy's other questions are not asked. */
  @Test
  void the_self_check_of_a_clinic_follows_its_published_policy() {
    var directory =
        new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions());
    var clinic = directory.get(SPINE, Accesses.SPINE).value();
    var check = new ClinicSelfCheck(new SelfCheck(Candidacy.shipped()), policies);
    Map<String, String> given = Map.of(
        "emergency", "no", "age", "adult", "pump", "no", "indication", "pain", "pain-score", "8");
    assertThat(check
            .next(SPINE, clinic, new SelfCheckAnswers(given), SelfCheckLanguage.EN)
            .question())
        .isPresent();

    publish(policy("2", "2026-05-06", "4"));

    assertThat(check
            .next(SPINE, clinic, new SelfCheckAnswers(given), SelfCheckLanguage.EN)
            .ending())
        .hasValueSatisfying(
            ending -> assertThat(ending.kind()).isEqualTo(SelfCheckEnding.Kind.TALK));
  }

  @Test
  void a_run_that_breaks_off_can_go_on() {
    publish(policy("2", "2026-05-06", "4"));
    for (int i = 100; i < 350; i++) {
      register.register(SPINE, TestPatients.ada(Accesses.SPINE, "q-" + i));
    }
    var question = impact.question(SPINE, Accesses.SPINE, policy("3", "2026-05-06", "7"), MAY_6);
    var done = new ArrayList<ImpactPage>();
    assertThatThrownBy(() -> impact.run(SPINE, question, Optional.empty(), page -> {
          done.add(page);
          throw new IllegalStateException("interrupted");
        }))
        .hasMessage("interrupted");

    impact.run(SPINE, question, done.get(0).next(), done::add);

    // 250 and Ada.
    assertThat(done.stream().mapToInt(ImpactPage::looked).sum()).isEqualTo(251);
    assertThat(done).hasSize(3);
  }

  @Test
  void a_candidate_of_a_later_day_is_looked_at_on_that_day() {
    var question = impact.question(SPINE, Accesses.SPINE, policy("3", "2026-07-01", "7"), MAY_6);

    assertThat(question.on()).isEqualTo(LocalDate.of(2026, 7, 1));
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> impact.question(SPINE, Accesses.SPINE, policy("own", "1", "2026-05-06", "7"), MAY_6));
  }

  private StoredAssessment keep(
      StoredAssessment like, String id, String engine, String version, String answer) {
    var one = new StoredAssessment(
        like.clinic(),
        like.patient(),
        new AssessmentId(id),
        like.assessedAt(),
        like.policyId(),
        version,
        engine,
        like.decision(),
        like.facts(),
        answer);
    new CandidacyStores(database).assessmentRecords().add(SPINE, one);
    return one;
  }

  private Replay replay(StoredAssessment stored) {
    return replays.of(SPINE, stored, MAY_6);
  }

  private StoredAssessment assess() {
    return assessments.assess(SPINE, Accesses.SPINE, ADA, "spine-surgery", MAY_6);
  }

  private void score(PatientId patient, String score) {
    note(
        new ClinicalFact("indication", TextNode.valueOf("pain"), MAY_6, Optional.empty()), patient);
    note(
        new ClinicalFact(
            "pain-score",
            DecimalNode.valueOf(new java.math.BigDecimal(score)),
            MAY_6,
            Optional.of("visit")),
        patient);
    note(new ClinicalFact("active-infection", BooleanNode.FALSE, MAY_6, Optional.empty()), patient);
  }

  private void note(ClinicalFact fact, PatientId patient) {
    chart.note(SPINE, Accesses.SPINE, patient, ChartNote.of(fact));
  }

  private PublishedPolicy publish(String text) {
    return policies.publish(
        SPINE, Accesses.SPINE, new PolicyPublication(text, DIRECTOR, "a stricter line"));
  }

  private String inForce(LocalDate on) {
    return inForce("spine-surgery", on);
  }

  private String inForce(String policy, LocalDate on) {
    return policies.inForce(SPINE, Accesses.SPINE, policy, on).version();
  }

  private static String policy(String version, String from, String score) {
    return policy("spine-surgery", version, from, score);
  }

  private static String policy(String id, String version, String from, String score) {
    return POLICY.formatted(id, version, from, score);
  }

  private static void refused(Refusal.Kind kind, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(kind));
  }
}
