package dev.thecal.candidacy;

import static dev.thecal.candidacy.fact.KnownFacts.BLOOD_THINNERS;
import static dev.thecal.candidacy.fact.KnownFacts.DRUG_OR_MATERIAL_ALLERGY;
import static dev.thecal.candidacy.fact.KnownFacts.FUNCTION_SCORE;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_SCORE;
import static dev.thecal.candidacy.fact.KnownFacts.TRIAL_SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.thecal.candidacy.fact.BloodThinner;
import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.patient.Allergy;
import dev.thecal.core.patient.ChartItem;
import dev.thecal.core.patient.ClinicalFact;
import dev.thecal.core.patient.Medication;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.Score;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.trial.JudgedTrial;
import dev.thecal.core.trial.SuccessThreshold;
import dev.thecal.core.trial.Trial;
import dev.thecal.core.trial.TrialId;
import dev.thecal.core.trial.TrialMethod;
import dev.thecal.core.trial.TrialOutcome;
import dev.thecal.core.trial.TrialResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatientFactReaderTest {

  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
  private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);

  @Test
  void usual_scores_before_the_trial_answer_and_others_do_not() {
    Facts facts = read(
        chart(
            List.of(
                score("nrs", "8", APRIL_1.minusDays(1), "usual"),
                score("nrs", "10", APRIL_1.minusDays(1), "worst"),
                score("nrs", "2", APRIL_1.plusDays(5), "usual"),
                score("odi", "56", APRIL_1.minusDays(9), "usual")),
            List.of()),
        List.of(trial("t-1", APRIL_1, Optional.of(true))));

    assertThat(facts.find(PAIN_SCORE)).contains(BigDecimal.valueOf(8));
    assertThat(facts.find(FUNCTION_SCORE)).contains("ODI 56 %");
    assertThat(facts.find(TRIAL_SUCCEEDED)).contains(true);
  }

  @Test
  void the_newest_trial_that_could_be_judged_counts() {
    Facts facts = read(
        chart(List.of(), List.of()),
        List.of(
            trial("t-1", APRIL_1, Optional.of(false)),
            trial("t-2", APRIL_1.plusDays(9), Optional.of(true)),
            trial("t-3", APRIL_1.plusDays(20), Optional.empty())));

    assertThat(facts.find(TRIAL_SUCCEEDED)).contains(true);
  }

  @Test
  void the_chart_answers_before_a_score_does_and_an_error_does_not_count() {
    var said = new ClinicalFact(
        "function-score", TextNode.valueOf("PDI 40"), APRIL_1, Optional.of("clinic note"));

    assertThat(read(
                chart(List.of(score("odi", "56", MAY_6, "usual")), List.of(noted(said))), List.of())
            .find(FUNCTION_SCORE))
        .contains("PDI 40");
    assertThat(read(
                chart(List.of(score("odi", "56", MAY_6, "usual")), List.of(wrong(said))), List.of())
            .find(FUNCTION_SCORE))
        .contains("ODI 56 %");
  }

  @Test
  void the_list_of_medicines_adds_a_blood_thinner_to_what_the_chart_says_and_takes_none_away() {
    var said = new ClinicalFact(
        "blood-thinners", TextNode.valueOf("warfarin 2026-04-28"), MAY_6, Optional.empty());
    var clopidogrel = medication("clopidogrel", List.of(), Optional.empty());
    var warfarin = medication("warfarin", List.of(), Optional.of(APRIL_1));

    assertThat(thinners(List.of(noted(said)), clopidogrel, warfarin))
        .contains(List.of(
            new BloodThinner("clopidogrel", Optional.empty()),
            new BloodThinner("warfarin", Optional.of(LocalDate.of(2026, 4, 28)))));
  }

  @Test
  void a_blood_thinner_on_the_list_counts_against_a_chart_that_says_none() {
    var none =
        new ClinicalFact("blood-thinners", TextNode.valueOf("none"), MAY_6, Optional.empty());
    var other =
        medication("newthinner", List.of(Medication.DrugClass.ANTICOAGULANT), Optional.empty());

    assertThat(thinners(List.of(noted(none)), other))
        .contains(List.of(new BloodThinner("newthinner", Optional.empty())));
  }

  @Test
  void no_blood_thinner_is_taken_only_if_the_list_was_said_to_be_complete() {
    var metformin = medication("metformin", List.of(), Optional.empty());
    var reviewed =
        new ClinicalFact(Medication.REVIEWED, BooleanNode.TRUE, APRIL_1, Optional.empty());
    var notYet =
        new ClinicalFact(Medication.REVIEWED, BooleanNode.FALSE, APRIL_1, Optional.empty());

    assertThat(thinners(List.of(), metformin)).isEmpty();
    assertThat(thinners(List.of(noted(notYet)), metformin)).isEmpty();
    assertThat(thinners(List.of(noted(reviewed)), metformin)).contains(List.of());
  }

  @Test
  void an_allergy_to_the_planned_drug_or_to_a_material_counts_whatever_else_is_said() {
    var planned = noted(
        new ClinicalFact("planned-drug", TextNode.valueOf("morphine"), APRIL_1, Optional.empty()));
    var denied = noted(
        new ClinicalFact("drug-or-material-allergy", BooleanNode.FALSE, APRIL_1, Optional.empty()));
    var reviewed =
        noted(new ClinicalFact(Allergy.REVIEWED, BooleanNode.TRUE, APRIL_1, Optional.empty()));

    assertThat(allergic(List.of(planned, denied), allergy("morphine", Allergy.Against.DRUG)))
        .contains(true);
    assertThat(allergic(List.of(denied), allergy("silicone", Allergy.Against.IMPLANT_MATERIAL)))
        .contains(true);
    // another drug: whether it matters is for a person to say
    assertThat(allergic(List.of(planned, reviewed), allergy("codeine", Allergy.Against.DRUG)))
        .isEmpty();
    assertThat(allergic(List.of(planned))).isEmpty();
    assertThat(allergic(List.of(planned, reviewed))).contains(false);
  }

  private static Optional<List<BloodThinner>> thinners(
      List<Noted<ClinicalFact>> facts, Medication... medications) {
    var entries = Stream.of(medications)
        .map(item ->
            new Noted<>(item.drug(), item, "nurse-1", Accesses.NOW, Optional.<String>empty()))
        .toList();
    return read(
            new PatientChart(List.of(), List.of(), List.of(), facts, List.of(), entries, List.of()),
            List.of())
        .find(BLOOD_THINNERS);
  }

  private static Optional<Boolean> allergic(List<Noted<ClinicalFact>> facts, Allergy... allergies) {
    var entries = Stream.of(allergies).map(PatientFactReaderTest::noted).toList();
    return read(
            new PatientChart(List.of(), List.of(), List.of(), facts, entries, List.of(), List.of()),
            List.of())
        .find(DRUG_OR_MATERIAL_ALLERGY);
  }

  private static Allergy allergy(String substance, Allergy.Against against) {
    return new Allergy(
        substance, against, Optional.empty(), Optional.empty(), APRIL_1, Optional.empty());
  }

  private static Medication medication(
      String drug, List<Medication.DrugClass> classes, Optional<LocalDate> lastTakenOn) {
    return new Medication(
        drug,
        classes,
        Medication.Route.ORAL,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        lastTakenOn,
        APRIL_1,
        Optional.empty());
  }

  private static Facts read(PatientChart chart, List<JudgedTrial> trials) {
    return new PatientFactReader(FactKeys.shipped())
        .read(chart, trials, List.of(), MAY_6)
        .facts();
  }

  private static PatientChart chart(List<Score> scores, List<Noted<ClinicalFact>> facts) {
    return new PatientChart(
        List.of(),
        List.of(),
        scores.stream().map(PatientFactReaderTest::noted).toList(),
        facts,
        List.of(),
        List.of(),
        List.of());
  }

  private static <T extends ChartItem> Noted<T> noted(T item) {
    return new Noted<>("e-1", item, "nurse-1", Accesses.NOW, Optional.empty());
  }

  private static <T extends ChartItem> Noted<T> wrong(T item) {
    return new Noted<>("e-1", item, "nurse-1", Accesses.NOW, Optional.of("other patient"));
  }

  private static Score score(String instrument, String value, LocalDate on, String context) {
    return new Score(instrument, new BigDecimal(value), on, Optional.of(context));
  }

  private static JudgedTrial trial(String id, LocalDate on, Optional<Boolean> success) {
    var trial = new Trial(
        new ClinicId("spine-surgery"),
        new PatientId("p-1"),
        new TrialId(id),
        TrialMethod.SINGLE_INJECTION,
        CareSetting.CLINIC_OFFICE,
        "morphine",
        on,
        Optional.of(on),
        List.of(),
        TrialResponse.UNKNOWN,
        Optional.empty(),
        Optional.empty());
    return new JudgedTrial(
        trial,
        SuccessThreshold.parse(">= 0.5"),
        Optional.empty(),
        List.of(),
        new TrialOutcome(Optional.empty(), success, List.of()));
  }
}
