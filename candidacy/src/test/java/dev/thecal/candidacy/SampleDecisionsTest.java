package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.load.LoadSummary;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestServices;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample patients show every kind of decision, each by the policy that the clinic's profile names. */
class SampleDecisionsTest {

  private static final LocalDate TODAY = LocalDate.ofInstant(Accesses.NOW, ZoneOffset.UTC);
  private static final Candidacy CANDIDACY = Candidacy.shipped();

  private static Database database;
  private static TestServices services;
  private static LoadSummary loaded;

  @BeforeAll
  static void load() {
    database = TestDatabases.H2.open("core");
    services = TestServices.over(database);
    loaded = services
        .loader()
        .load(
            services.samples(),
            new NetworkAccess(new Actor("loader-1"), Purpose.SAMPLE_DATA, Accesses.NOW),
            TODAY);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @ParameterizedTest(name = "{1} of {0}: {2}, {3}")
  @CsvSource(textBlock = """
      spine-surgery,      ss-02, INCOMPLETE,      a referral letter answers little
      spine-surgery,      ss-03, TRIAL_NEXT,      all is well before the trial
      spine-surgery,      ss-04, CONTRAINDICATED, an infection now
      spine-surgery,      ss-05, CONTRAINDICATED, the path of the fluid is blocked
      spine-surgery,      ss-08, CANDIDATE,       the trial has succeeded: half the pain is gone
      spine-and-pain,     sp-03, TRIAL_NEXT,      the lower bar of this clinic
      spine-and-pain,     sp-04, NOT_NOW,         warfarin is not washed out
      spine-and-pain,     sp-05, CONTRAINDICATED, the pocket would be too deep
      rehab-and-pain,     rp-02, INCOMPLETE,      imaging and function are missing
      rehab-and-pain,     rp-03, TRIAL_NEXT,      spasticity
      comprehensive-pain, cp-04, NOT_NOW,         clopidogrel is not washed out
      comprehensive-pain, cp-05, CONTRAINDICATED, a bleeding disorder
      community-pain,     mp-04, TRIAL_NEXT,      combinations have failed
      community-pain,     mp-05, NOT_NOW,         rivaroxaban is still taken
      """)
  void decides(String clinic, String patient, Decision decision, String why) {
    assertThat(assess(clinic, patient).decision()).as(why).isEqualTo(decision);
  }

  @Test
  void no_fact_of_the_samples_is_ignored() {
    assertThat(loaded.stories()).isNotEmpty().allSatisfy(story -> {
      var facts = facts(story.clinic(), story.patient());
      assertThat(facts.ignored()).as(story.patient().value()).isEmpty();
    });
  }

  private static Assessment assess(String clinic, String patient) {
    var facts = facts(new ClinicId(clinic), new PatientId(patient));
    return CANDIDACY.assessor().assess(facts.facts(), CANDIDACY.policies().get(clinic), TODAY);
  }

  private static PatientFacts facts(ClinicId clinic, PatientId patient) {
    var access = new Access(new Actor("nurse-1"), Set.of(clinic), Purpose.TREATMENT, Accesses.NOW);
    return new PatientFactSource(
            new PatientFactReader(FactKeys.shipped()),
            services.register(),
            services.chart(),
            services.trials(),
            services.implants())
        .get(access, clinic, patient, TODAY);
  }
}
