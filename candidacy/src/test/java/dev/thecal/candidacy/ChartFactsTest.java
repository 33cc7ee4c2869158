package dev.thecal.candidacy;

import static dev.thecal.candidacy.fact.CareFacts.SYSTEMIC_OPIOIDS_TAKEN;
import static dev.thecal.candidacy.fact.CareFacts.TRIAL_FUNCTION_IMPROVED;
import static dev.thecal.candidacy.fact.CareFacts.TRIAL_RELIEF;
import static dev.thecal.candidacy.fact.ProductFacts.DRUG_ALLERGIES;
import static dev.thecal.candidacy.fact.ProductFacts.MAO_INHIBITOR_LAST_ON;
import static dev.thecal.candidacy.fact.ProductFacts.MAO_INHIBITOR_USE;
import static dev.thecal.candidacy.fact.RiskFacts.ORT_SCORE;
import static dev.thecal.candidacy.fact.RiskFacts.SEDATIVES_OR_ALCOHOL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.MaoInhibitorUse;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.patient.Allergy;
import dev.thecal.core.patient.ChartItem;
import dev.thecal.core.patient.ClinicalFact;
import dev.thecal.core.patient.Medication;
import dev.thecal.core.patient.Medication.DrugClass;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartFactsTest {

  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
  private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);
  private static final Noted<ClinicalFact> LIST_COMPLETE = fact(Medication.REVIEWED);

  @Test
  void a_medicine_on_the_list_is_a_danger_and_no_medicine_is_no_proof() {
    Facts taken = medicines(
        List.of(),
        medicine("diazepam", DrugClass.SEDATIVE, Optional.empty()),
        medicine("oxycodone", DrugClass.OPIOID, Optional.empty()));

    assertThat(taken.find(SEDATIVES_OR_ALCOHOL)).contains(true);
    assertThat(taken.find(SYSTEMIC_OPIOIDS_TAKEN)).contains(true);
    assertThat(medicines(List.of()).find(SYSTEMIC_OPIOIDS_TAKEN)).isEmpty();
    assertThat(medicines(List.of(LIST_COMPLETE)).find(SYSTEMIC_OPIOIDS_TAKEN)).contains(false);
    // alcohol is on no list of medicines
    assertThat(medicines(List.of(LIST_COMPLETE)).find(SEDATIVES_OR_ALCOHOL)).isEmpty();
  }

  @Test
  void an_mao_inhibitor_counts_with_its_last_dose_and_is_never_ruled_out_by_a_list() {
    Facts stopped =
        medicines(List.of(), medicine("phenelzine", DrugClass.MAO_INHIBITOR, Optional.of(APRIL_1)));

    assertThat(stopped.find(MAO_INHIBITOR_USE)).contains(MaoInhibitorUse.STOPPED);
    assertThat(stopped.find(MAO_INHIBITOR_LAST_ON)).contains(APRIL_1);
    assertThat(
            medicines(List.of(), medicine("phenelzine", DrugClass.MAO_INHIBITOR, Optional.empty()))
                .find(MAO_INHIBITOR_USE))
        .contains(MaoInhibitorUse.CURRENT);
    assertThat(medicines(List.of(LIST_COMPLETE)).find(MAO_INHIBITOR_USE)).isEmpty();
  }

  @Test
  void allergies_to_drugs_add_to_what_the_chart_says() {
    var said = noted(
        new ClinicalFact("drug-allergies", TextNode.valueOf("codeine"), APRIL_1, Optional.empty()));

    assertThat(allergies(List.of(said), allergy("morphine", Allergy.Against.DRUG)))
        .contains(List.of("codeine", "morphine"));
    assertThat(allergies(List.of(), allergy("latex", Allergy.Against.OTHER))).isEmpty();
    assertThat(allergies(List.of())).isEmpty();
    assertThat(allergies(List.of(fact(Allergy.REVIEWED)))).contains(List.of());
  }

  @Test
  void the_risk_tool_is_read_from_its_score() {
    var score = noted(new Score("ort", BigDecimal.valueOf(8), APRIL_1, Optional.empty()));
    var chart = new PatientChart(
        List.of(), List.of(), List.of(score), List.of(), List.of(), List.of(), List.of());

    assertThat(facts(chart, List.of()).find(ORT_SCORE)).contains(8);
  }

  // By hand: (8 - 4) / 8 = 50 %; (8 - 4.01) / 8 = 49.875 %; (6 - 4) / 6 = 33.333333… %, rounded
  // down.
  @ParameterizedTest
  @CsvSource({
    "8, 4,    false, 50",
    "8, 4.01, false, 49.875",
    "6, 4,    false, 33.333333",
    "8, 4,    true,  ",
    "0, 0,    false, "
  })
  void relief_is_exact_rounded_down_and_of_the_drug_alone(
      BigDecimal before, BigDecimal after, boolean rescue, BigDecimal percent) {
    Facts facts = facts(
        new PatientChart(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        List.of(trial(before, after, rescue)));

    assertThat(facts.find(TRIAL_RELIEF)).isEqualTo(Optional.ofNullable(percent));
    assertThat(facts.find(TRIAL_FUNCTION_IMPROVED)).contains(true);
  }

  private static JudgedTrial trial(BigDecimal before, BigDecimal after, boolean rescue) {
    var response = new TrialResponse(
        Optional.of(before),
        Optional.of(after),
        Optional.of("48 h"),
        Optional.of(rescue),
        Optional.of(true),
        List.of(),
        Optional.of(false),
        Optional.of(true));
    var trial = new Trial(
        new ClinicId("spine-surgery"),
        new PatientId("p-1"),
        new TrialId("t-1"),
        TrialMethod.SINGLE_INJECTION,
        CareSetting.CLINIC_OFFICE,
        "morphine",
        APRIL_1,
        Optional.of(APRIL_1),
        List.of(),
        response,
        Optional.empty(),
        Optional.empty());
    return new JudgedTrial(
        trial,
        SuccessThreshold.parse(">= 0.5"),
        Optional.empty(),
        List.of(),
        new TrialOutcome(Optional.empty(), Optional.empty(), List.of()));
  }

  private static Facts medicines(List<Noted<ClinicalFact>> facts, Medication... medicines) {
    var entries = List.of(medicines).stream()
        .map(one -> new Noted<>(one.drug(), one, "nurse-1", Accesses.NOW, Optional.<String>empty()))
        .toList();
    return facts(
        new PatientChart(List.of(), List.of(), List.of(), facts, List.of(), entries, List.of()),
        List.of());
  }

  private static Optional<List<String>> allergies(
      List<Noted<ClinicalFact>> facts, Allergy... allergies) {
    var entries = List.of(allergies).stream().map(ChartFactsTest::noted).toList();
    return facts(
            new PatientChart(List.of(), List.of(), List.of(), facts, entries, List.of(), List.of()),
            List.of())
        .find(DRUG_ALLERGIES);
  }

  private static Facts facts(PatientChart chart, List<JudgedTrial> trials) {
    return new PatientFactReader(Candidacy.shipped().factKeys())
        .read(chart, trials, List.of(), MAY_6)
        .facts();
  }

  private static Medication medicine(String drug, DrugClass kind, Optional<LocalDate> lastTakenOn) {
    return new Medication(
        drug,
        List.of(kind),
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

  private static Allergy allergy(String substance, Allergy.Against against) {
    return new Allergy(
        substance, against, Optional.empty(), Optional.empty(), APRIL_1, Optional.empty());
  }

  private static Noted<ClinicalFact> fact(String key) {
    return noted(new ClinicalFact(key, BooleanNode.TRUE, APRIL_1, Optional.empty()));
  }

  private static <T extends ChartItem> Noted<T> noted(T item) {
    return new Noted<>("e-1", item, "nurse-1", Accesses.NOW, Optional.empty());
  }
}
