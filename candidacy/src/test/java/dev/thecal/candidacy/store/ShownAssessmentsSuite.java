package dev.thecal.candidacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.AssessmentId;
import dev.thecal.candidacy.AssessmentText;
import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.Assessor;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.Decision;
import dev.thecal.candidacy.PatientFactReader;
import dev.thecal.candidacy.PatientFactSource;
import dev.thecal.candidacy.SensitiveFindings;
import dev.thecal.candidacy.ShownAssessments;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.candidacy.replay.Replay;
import dev.thecal.candidacy.replay.Replays;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Scope;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.ClinicalFact;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.trial.Trials;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees what of a stored assessment, also of one that an older engine kept; on both databases. */
abstract class ShownAssessmentsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final Access TRUSTED = SPINE.with(Set.of(Scope.SENSITIVE));
  private static final PatientId ADA = new PatientId("p-1");
  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);

  /** Of the rule on ziconotide as engine 1 had it: the exact name only. */
  private static final String ENGINE_1 = """
      {"policy":"spine-surgery","policyVersion":"1","engine":"1","on":"2026-05-06","decision":"incomplete",\
      "coverage":"not-asked","sentence":"This is a summary of rules, not a decision: the treating clinician decides\
       with the patient.","findings":[{"rule":"no-ziconotide-after-psychosis","verdict":"not-applicable",\
      "reason":"the planned drug is morphine and ziconotide","source":{"title":"Prialt","locator":"boxed warning"},\
      "missing":[],"kind":"product","level":"absolute","pull":"candidate","sensitive":true}],"missing":[],\
      "whatWouldChange":[],"withheld":0}""";

  private Database database;
  private Chart chart;
  private Assessments assessments;
  private ShownAssessments shown;
  private Replays replays;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core", "candidacy");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    var audit = stores.auditTrail();
    var transactions = database.transactions();
    var register = new PatientRegister(stores.patients(), audit, transactions);
    chart = new Chart(stores.chartEntries(), register, audit, transactions);
    var trials = new Trials(stores.trialRecords(), register, audit, transactions);
    var implants = new Implants(
        stores.implantRecords(), trials, register, audit, new Events(Set.of()), transactions);
    var candidacy = Candidacy.shipped();
    var policies = new ClinicPolicies(
        candidacy,
        new CandidacyStores(database).publishedPolicies(),
        DemoMode.OFF,
        new ClinicDirectory(stores.clinics(), audit, transactions),
        audit,
        transactions);
    var reader = new PatientFactReader(candidacy.factKeys());
    assessments = new Assessments(
        candidacy,
        policies,
        new PatientFactSource(reader, register, chart, trials, implants),
        new CandidacyStores(database).assessmentRecords(),
        audit,
        transactions);
    var sensitive = new SensitiveFindings(audit, transactions);
    shown = new ShownAssessments(assessments, sensitive);
    replays = new Replays(candidacy, policies, sensitive);
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
    note(new ClinicalFact(
        "planned-drug", TextNode.valueOf("morphine and ziconotide"), MAY_6, Optional.empty()));
    note(new ClinicalFact("psychosis-history", BooleanNode.TRUE, MAY_6, Optional.empty()));
  }

  private void note(ClinicalFact fact) {
    chart.note(SPINE, Accesses.SPINE, ADA, ChartNote.of(fact));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void without_the_scope_nothing_sensitive_is_in_any_form_and_asking_is_refused() {
    StoredAssessment stored = assess();
    assertThat(stored.answer()).contains("history of psychosis");

    assertThat(ShownAssessments.text(stored)).doesNotContain("psychosis").contains("\"withheld\":");
    assertThat(AssessmentText.withSensitive(shown.get(SPINE, Accesses.SPINE, ADA, stored.id())))
        .doesNotContain("psychosis");
    Replay replay = replays.of(SPINE, stored, MAY_6);
    assertThat(replay.agreement()).isEqualTo(Replay.Agreement.IDENTICAL);
    assertThat(replay.answer()).isEqualTo(ShownAssessments.text(stored));
    refused(() -> shown.getWithSensitive(SPINE, Accesses.SPINE, ADA, stored.id()));
    refused(() -> shown.textWithSensitive(SPINE, Accesses.SPINE, ADA, stored.id()));
    refused(() -> replays.withSensitive(SPINE, stored, MAY_6));
  }

  @Test
  void with_the_scope_the_stored_bytes_are_given_and_each_look_is_recorded() {
    StoredAssessment stored = assess();
    int before = TestClinics.count(database, "audit_entry");

    assertThat(shown.textWithSensitive(TRUSTED, Accesses.SPINE, ADA, stored.id()))
        .isEqualTo(stored.answer());
    assertThat(replays.withSensitive(TRUSTED, stored, MAY_6).answer()).isEqualTo(stored.answer());
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(before + 2);
  }

  @Test
  void what_rests_on_nothing_sensitive_is_given_byte_for_byte_to_everybody() {
    // Its criteria ask for no sensitive fact.
    StoredAssessment stored =
        assessments.assess(SPINE, Accesses.SPINE, ADA, "medicare-ncd-280-14-spasticity", MAY_6);

    assertThat(ShownAssessments.text(stored)).isEqualTo(stored.answer());
  }

  @Test
  void the_difference_to_engine_1_is_told_in_words_and_its_answer_stays_byte_for_byte() {
    StoredAssessment old = keep("1", ENGINE_1);

    Replay whole = replays.withSensitive(TRUSTED, old, MAY_6);
    assertThat(whole.answer()).isEqualTo(ENGINE_1);
    assertThat(whole.agreement()).isEqualTo(Replay.Agreement.OTHER_ENGINE);
    assertThat(whole.differences())
        .startsWith(
            "Engine 1 answered then; engine " + Assessor.ENGINE_VERSION
                + " says of the same facts and policy:",
            "the decision was incomplete, is now contraindicated")
        .anyMatch(
            line -> line.startsWith(
                "\"No ziconotide after psychosis\" was not applicable (the"
                    + " planned drug is morphine and ziconotide); is now not met (ziconotide is planned"));

    Replay seen = replays.of(SPINE, old, MAY_6);
    assertThat(seen.differences())
        .contains("the decision was incomplete, is now contraindicated")
        .endsWith(SensitiveFindings.HELD_BACK)
        .noneMatch(line -> line.contains("sychosis"));
    assertThat(seen.answer()).doesNotContain("sychosis");
  }

  @Test
  void an_answer_in_a_form_of_another_engine_is_shown_as_far_as_it_goes() {
    // A field that is unknown here, a finding without its level, and a coverage in another word.
    StoredAssessment odd = keep(
        "0",
        ENGINE_1
            .replace("\"coverage\":\"not-asked\"", "\"coverage\":\"perhaps\",\"mood\":\"fair\"")
            .replace("\"level\":\"absolute\",", "")
            .replace("\"findings\":[", "\"findings\":[{\"rule\":\"pain-is-severe\"},"));

    Assessment answer = shown.getWithSensitive(TRUSTED, Accesses.SPINE, ADA, odd.id());

    assertThat(answer.decision()).isEqualTo(Decision.INCOMPLETE);
    assertThat(answer.on()).isEqualTo(MAY_6);
    assertThat(answer.engine()).isEqualTo("0");
    assertThat(AssessmentText.of(answer))
        .contains(
            "the treating clinician decides", "Engine 0 kept this answer in a form of its own");
    assertThat(shown.textWithSensitive(TRUSTED, Accesses.SPINE, ADA, odd.id()))
        .isEqualTo(odd.answer());
    assertThat(replays.of(SPINE, odd, MAY_6).agreement()).isEqualTo(Replay.Agreement.OTHER_ENGINE);
  }

  @Test
  void a_text_that_is_no_answer_at_all_is_shown_by_what_is_kept_beside_it() {
    StoredAssessment broken = keep("0", "not JSON");

    Assessment answer = shown.get(SPINE, Accesses.SPINE, ADA, broken.id());

    assertThat(answer.decision()).isEqualTo(Decision.INCOMPLETE);
    assertThat(answer.findings()).isEmpty();
    assertThat(answer.sentence()).contains("cannot be shown here");
  }

  private StoredAssessment assess() {
    return assessments.assess(SPINE, Accesses.SPINE, ADA, "spine-surgery", MAY_6);
  }

  private StoredAssessment keep(String engine, String answer) {
    StoredAssessment like = assess();
    var one = new StoredAssessment(
        like.clinic(),
        like.patient(),
        new AssessmentId("a-old"),
        like.assessedAt(),
        like.policyId(),
        like.policyVersion(),
        engine,
        Decision.INCOMPLETE,
        like.facts(),
        answer);
    new CandidacyStores(database).assessmentRecords().add(SPINE, one);
    return one;
  }

  private static void refused(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }
}
