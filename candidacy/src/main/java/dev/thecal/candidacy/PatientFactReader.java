package dev.thecal.candidacy;

import static dev.thecal.candidacy.fact.KnownFacts.BLOOD_THINNERS;
import static dev.thecal.candidacy.fact.KnownFacts.CONSERVATIVE_THERAPY_MONTHS;
import static dev.thecal.candidacy.fact.KnownFacts.FUNCTION_SCORE;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_SCORE;
import static dev.thecal.candidacy.fact.KnownFacts.TRIAL_SUCCEEDED;
import static dev.thecal.candidacy.fact.KnownFacts.TRIAL_WAIVED;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.candidacy.fact.FactValue;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.patient.ClinicalFact;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.core.patient.Score;
import dev.thecal.core.trial.JudgedTrial;
import dev.thecal.core.trial.Trial;
import dev.thecal.core.washout.Washouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns a patient's record into facts. What the chart answers itself comes first; the lists of medicines and
 * allergies add their dangers; scores, failed therapies, trials and implants fill in the rest.
 */
public final class PatientFactReader {

  /** Scores under a rating of another kind (worst of a day, during a trial) answer another question. */
  private static final Set<String> USUAL_PAIN = Set.of("usual", "baseline", "average");

  private static final Set<String> LISTED = Set.of(BLOOD_THINNERS.name());

  private final FactKeys keys;
  private final MedicationFacts lists;

  /** With the washout table that Thecal ships. */
  public PatientFactReader(FactKeys keys) {
    this(keys, Washouts.shipped());
  }

  public PatientFactReader(FactKeys keys, Washouts washouts) {
    this.keys = keys;
    this.lists = new MedicationFacts(washouts);
  }

  /**
   * @param trials the newest version of each
   * @param on facts of later days are left out
   */
  public PatientFacts read(
      PatientChart chart, List<JudgedTrial> trials, List<Implant> implants, LocalDate on) {
    var builder = Facts.builder();
    var ignored = new ArrayList<String>();
    boolean listed = lists.namesBloodThinner(chart);
    PatientChart.standing(chart.facts()).stream()
        .filter(fact -> !MedicationFacts.ABOUT_LISTS.contains(fact.key()))
        .forEach(fact -> chartFact(fact, listed ? LISTED : Set.of(), builder, ignored));
    lists.bloodThinners(chart, on, builder);
    lists.allergy(chart, on, builder);
    ChartFacts.add(chart, trials, on, builder);
    LocalDate therapyBegan = therapyBegan(trials, implants);
    List<Score> before = PatientChart.standing(chart.scores()).stream()
        .filter(score -> score.on().isBefore(therapyBegan))
        .toList();
    painScores(before, builder);
    functionScores(chart, before, builder);
    therapies(chart, on, builder);
    trials.forEach(trial -> trial(trial, builder));
    implants.forEach(implant -> waiver(implant, builder));
    return new PatientFacts(builder.build().asOf(on), ignored);
  }

  /**
   * @param listed keys that are counted in with a list: only whether the value can be read is looked at
   */
  private void chartFact(
      ClinicalFact fact, Set<String> listed, Facts.Builder builder, List<String> ignored) {
    Optional<FactKey<?>> key = keys.find(fact.key());
    if (key.isEmpty()) {
      ignored.add(fact.key() + ": no rule asks for it");
      return;
    }
    try {
      with(key.get(), fact, listed.contains(fact.key()) ? Facts.builder() : builder);
    } catch (IllegalArgumentException e) {
      ignored.add(fact.key() + ": " + e.getMessage());
    }
  }

  private static <T> void with(FactKey<T> key, ClinicalFact fact, Facts.Builder builder) {
    builder.with(
        key, key.type().read(fact.value()), fact.on(), fact.source().orElse(FactValue.NOT_STATED));
  }

  /** Scores under the therapy say what it does, not whether it is needed. */
  private static LocalDate therapyBegan(List<JudgedTrial> trials, List<Implant> implants) {
    return Stream.concat(
            trials.stream().map(trial -> trial.trial().startedOn()),
            implants.stream().map(Implant::implantedOn))
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }

  private static void painScores(List<Score> scores, Facts.Builder builder) {
    scores.stream()
        .filter(score -> score.instrument().equals("nrs"))
        .filter(score -> score.context().map(USUAL_PAIN::contains).orElse(true))
        .forEach(score -> builder.with(PAIN_SCORE, score.value(), score.on(), "NRS on the chart"));
  }

  private static void functionScores(
      PatientChart chart, List<Score> scores, Facts.Builder builder) {
    if (answers(chart, FUNCTION_SCORE)) {
      return;
    }
    scores.stream()
        .filter(score -> score.instrument().equals("odi"))
        .forEach(score -> builder.with(
            FUNCTION_SCORE,
            score.instrument().toUpperCase(Locale.ROOT) + " " + score.value() + " %",
            score.on(),
            "score on the chart"));
  }

  private static void therapies(PatientChart chart, LocalDate on, Facts.Builder builder) {
    if (!answers(chart, CONSERVATIVE_THERAPY_MONTHS)) {
      FailedMonths.of(PatientChart.standing(chart.failedTherapies()), on)
          .ifPresent(months -> builder.with(
              CONSERVATIVE_THERAPY_MONTHS, months, on, "failed therapies on the chart"));
    }
  }

  private static boolean answers(PatientChart chart, FactKey<?> key) {
    return chart.findFact(key.name()).isPresent();
  }

  private static void trial(JudgedTrial judged, Facts.Builder builder) {
    Trial trial = judged.trial();
    judged
        .outcome()
        .success()
        .ifPresent(success -> builder.with(
            TRIAL_SUCCEEDED,
            success,
            trial.endedOn().orElse(trial.startedOn()),
            "trial " + trial.id()));
  }

  private static void waiver(Implant implant, Facts.Builder builder) {
    implant
        .waiver()
        .ifPresent(waiver ->
            builder.with(TRIAL_WAIVED, true, implant.implantedOn(), "waiver by " + waiver.by()));
  }
}
