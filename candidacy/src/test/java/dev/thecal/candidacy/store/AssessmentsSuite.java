package dev.thecal.candidacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.AssessmentId;
import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.Decision;
import dev.thecal.candidacy.PatientFactReader;
import dev.thecal.candidacy.PatientFactSource;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.json.Json;
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

/** What stored assessments must do, on both databases. */
abstract class AssessmentsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");
  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
  private static final String POLICY = "spine-surgery";

  private Database database;
  private Chart chart;
  private Assessments assessments;

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
    assessments = new Assessments(
        candidacy,
        new ClinicPolicies(
            candidacy,
            new CandidacyStores(database).publishedPolicies(),
            DemoMode.OFF,
            new ClinicDirectory(stores.clinics(), audit, transactions),
            audit,
            transactions),
        new PatientFactSource(
            new PatientFactReader(candidacy.factKeys()), register, chart, trials, implants),
        new CandidacyStores(database).assessmentRecords(),
        audit,
        transactions);
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_assessment_reads_back_byte_for_byte_with_facts_and_versions() {
    infection(true);

    StoredAssessment given = assess();
    StoredAssessment read = assessments.get(SPINE, Accesses.SPINE, ADA, given.id());

    assertThat(read).isEqualTo(given);
    assertThat(read.answer()).isEqualTo(given.answer());
    assertThat(read.decision()).isEqualTo(Decision.CONTRAINDICATED);
    assertThat(read.policyVersion()).isEqualTo("1");
    var facts = Candidacy.shipped().factKeys().read(read.facts());
    Assessment again = Candidacy.shipped().assess(facts, POLICY, MAY_6);
    assertThat(Json.write(again)).as("recomputed by the same engine").isEqualTo(read.answer());
  }

  @Test
  void a_new_assessment_supersedes_and_changes_nothing() {
    infection(true);
    StoredAssessment first = assess();
    infection(false);
    Access later =
        new Access(SPINE.actor(), SPINE.clinics(), SPINE.purpose(), SPINE.at().plusSeconds(60));
    StoredAssessment second = assessments.assess(later, Accesses.SPINE, ADA, POLICY, MAY_6);

    assertThat(second.decision()).isEqualTo(Decision.NEEDS_REVIEW);
    assertThat(assessments.list(SPINE, Accesses.SPINE, ADA)).containsExactly(second, first);
  }

  @Test
  void each_is_audited_and_a_refused_one_leaves_nothing() {
    int before = TestClinics.count(database, "audit_entry");
    assess();
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(before + 1);

    refused(
        Refusal.Kind.NOT_FOUND,
        () -> assessments.assess(SPINE, Accesses.SPINE, ADA, "no-such-policy", MAY_6));
    refused(
        Refusal.Kind.NOT_ALLOWED,
        () -> assessments.assess(SPINE, Accesses.SPINE, ADA, POLICY, LocalDate.of(2025, 12, 31)));
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> assessments.assess(SPINE, Accesses.SPINE, new PatientId("p-9"), POLICY, MAY_6));
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(before + 1);
    assertThat(TestClinics.count(database, "candidacy_assessment")).isEqualTo(1);
  }

  @Test
  void another_clinic_is_out_of_reach() {
    StoredAssessment given = assess();

    refused(
        Refusal.Kind.FORBIDDEN,
        () -> assessments.get(Accesses.to(Accesses.REHAB), Accesses.SPINE, ADA, given.id()));
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> assessments.list(Accesses.to(Accesses.REHAB), Accesses.SPINE, ADA));
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> assessments.get(
            Accesses.to(Accesses.REHAB), Accesses.REHAB, ADA, new AssessmentId("a-1")));
  }

  @Test
  void a_taken_id_is_refused() {
    StoredAssessment given = assess();

    refused(
        Refusal.Kind.CONFLICT,
        () -> new CandidacyStores(database).assessmentRecords().add(SPINE, given));
  }

  @Test
  void what_no_rule_understands_is_listed() {
    chart.note(
        SPINE,
        Accesses.SPINE,
        ADA,
        ChartNote.of(
            new ClinicalFact("shoe-size", TextNode.valueOf("42"), MAY_6, Optional.empty())));
    chart.note(
        SPINE,
        Accesses.SPINE,
        ADA,
        ChartNote.of(
            new ClinicalFact("pocket-depth", TextNode.valueOf("1 inch"), MAY_6, Optional.empty())));

    assertThat(assessments.facts(SPINE, Accesses.SPINE, ADA, MAY_6).ignored())
        .hasSize(2)
        .anyMatch(one -> one.startsWith("shoe-size: no rule"))
        .anyMatch(one -> one.startsWith("pocket-depth: "));
  }

  private StoredAssessment assess() {
    return assessments.assess(SPINE, Accesses.SPINE, ADA, POLICY, MAY_6);
  }

  private void infection(boolean present) {
    chart.note(
        SPINE,
        Accesses.SPINE,
        ADA,
        ChartNote.of(new ClinicalFact(
            "active-infection", BooleanNode.valueOf(present), MAY_6, Optional.of("laboratory"))));
  }

  private static void refused(Refusal.Kind kind, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(kind));
  }
}
