package dev.thecal.candidacy;

import static dev.thecal.candidacy.fact.CareFacts.SYSTEMIC_OPIOIDS_TAKEN;
import static dev.thecal.candidacy.fact.CareFacts.TRIAL_FUNCTION_IMPROVED;
import static dev.thecal.candidacy.fact.CareFacts.TRIAL_RELIEF;
import static dev.thecal.candidacy.fact.ProductFacts.DRUG_ALLERGIES;
import static dev.thecal.candidacy.fact.ProductFacts.MAO_INHIBITOR_LAST_ON;
import static dev.thecal.candidacy.fact.ProductFacts.MAO_INHIBITOR_USE;
import static dev.thecal.candidacy.fact.RiskFacts.ORT_SCORE;
import static dev.thecal.candidacy.fact.RiskFacts.SEDATIVES_OR_ALCOHOL;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.MaoInhibitorUse;
import dev.thecal.core.patient.Allergy;
import dev.thecal.core.patient.ClinicalFact;
import dev.thecal.core.patient.Medication;
import dev.thecal.core.patient.Medication.DrugClass;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.core.trial.JudgedTrial;
import dev.thecal.core.trial.Trial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the rest of a record answers: medicines that weaken breathing or clash with morphine, allergies to
 * drugs, the risk tool, the relief in a trial. As with {@link MedicationFacts} a list adds a danger and takes
 * none away.
 */
final class ChartFacts {

  private static final String MEDICATIONS = "medication list";
  private static final String ALLERGIES = "allergy list";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ChartFacts() {}

  static void add(
      PatientChart chart, List<JudgedTrial> trials, LocalDate on, Facts.Builder builder) {
    sedatives(chart, on, builder);
    opioids(chart, on, builder);
    maoInhibitors(chart, on, builder);
    allergies(chart, on, builder);
    riskTool(chart, builder);
    trials.forEach(judged -> relief(judged.trial(), builder));
  }

  private static void sedatives(PatientChart chart, LocalDate on, Facts.Builder builder) {
    if (listed(chart, DrugClass.SEDATIVE).anyMatch(Medication::taken)) {
      builder.with(SEDATIVES_OR_ALCOHOL, true, on, MEDICATIONS);
    }
  }

  private static void opioids(PatientChart chart, LocalDate on, Facts.Builder builder) {
    if (listed(chart, DrugClass.OPIOID).anyMatch(Medication::taken)) {
      builder.with(SYSTEMIC_OPIOIDS_TAKEN, true, on, MEDICATIONS);
    } else if (!answers(chart, SYSTEMIC_OPIOIDS_TAKEN)) {
      reviewed(chart, Medication.REVIEWED)
          .ifPresent(day -> builder.with(SYSTEMIC_OPIOIDS_TAKEN, false, day, MEDICATIONS));
    }
  }

  /** A complete list says what is taken now; it never says that none was taken two weeks ago. */
  private static void maoInhibitors(PatientChart chart, LocalDate on, Facts.Builder builder) {
    List<Medication> inhibitors = listed(chart, DrugClass.MAO_INHIBITOR).toList();
    if (inhibitors.stream().anyMatch(Medication::taken)) {
      builder.with(MAO_INHIBITOR_USE, MaoInhibitorUse.CURRENT, on, MEDICATIONS);
      return;
    }
    inhibitors.stream()
        .flatMap(one -> one.lastTakenOn().stream())
        .max(LocalDate::compareTo)
        .ifPresent(last -> {
          builder.with(MAO_INHIBITOR_USE, MaoInhibitorUse.STOPPED, on, MEDICATIONS);
          builder.with(MAO_INHIBITOR_LAST_ON, last, on, MEDICATIONS);
        });
  }

  private static void allergies(PatientChart chart, LocalDate on, Facts.Builder builder) {
    List<Allergy> all = PatientChart.standing(chart.allergies());
    var substances = new TreeSet<String>();
    all.stream()
        .filter(allergy -> allergy.against() == Allergy.Against.DRUG)
        .forEach(allergy -> substances.add(allergy.substance()));
    if (!substances.isEmpty()) {
      substances.addAll(said(chart));
      builder.with(DRUG_ALLERGIES, List.copyOf(substances), on, ALLERGIES);
    } else if (!answers(chart, DRUG_ALLERGIES)) {
      reviewed(chart, Allergy.REVIEWED)
          .ifPresent(day -> builder.with(DRUG_ALLERGIES, List.of(), day, ALLERGIES));
    }
  }

  /** What the chart's newest fact says; a value that cannot be read is told elsewhere. */
  private static List<String> said(PatientChart chart) {
    try {
      return chart
          .findFact(DRUG_ALLERGIES.name())
          .map(fact -> DRUG_ALLERGIES.type().read(fact.value()))
          .orElse(List.of());
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static void riskTool(PatientChart chart, Facts.Builder builder) {
    PatientChart.standing(chart.scores()).stream()
        .filter(score -> score.instrument().equals("ort"))
        .filter(score -> score.value().stripTrailingZeros().scale() <= 0)
        .filter(score -> score.value().compareTo(BigDecimal.valueOf(26)) <= 0)
        .forEach(score -> builder.with(
            ORT_SCORE, score.value().intValueExact(), score.on(), "score on the chart"));
  }

  /** Rounded down, so that no payer is told more relief than there was; nothing under rescue medication. */
  private static void relief(Trial trial, Facts.Builder builder) {
    LocalDate on = trial.endedOn().orElse(trial.startedOn());
    String source = "trial " + trial.id();
    Optional<BigDecimal> baseline = trial.response().baselineNrs().filter(b -> b.signum() > 0);
    baseline.ifPresent(before -> trial
        .response()
        .sustainedNrs()
        .filter(after -> !trial.response().rescueMedication().orElse(false))
        .map(after -> percent(before, after))
        .filter(percent -> percent.abs().compareTo(HUNDRED) <= 0)
        .ifPresent(percent -> builder.with(TRIAL_RELIEF, percent, on, source)));
    trial
        .response()
        .functionImproved()
        .ifPresent(improved -> builder.with(TRIAL_FUNCTION_IMPROVED, improved, on, source));
  }

  private static BigDecimal percent(BigDecimal before, BigDecimal after) {
    return before.subtract(after).multiply(HUNDRED).divide(before, 6, RoundingMode.FLOOR);
  }

  private static Stream<Medication> listed(PatientChart chart, DrugClass kind) {
    return chart.medicationList().stream()
        .map(entry -> entry.item())
        .filter(medication -> medication.classes().contains(kind));
  }

  private static boolean answers(PatientChart chart, FactKey<?> key) {
    return chart.findFact(key.name()).isPresent();
  }

  private static Optional<LocalDate> reviewed(PatientChart chart, String key) {
    return chart.findFact(key).filter(fact -> fact.truth().orElse(false)).map(ClinicalFact::on);
  }
}
