package dev.thecal.candidacy;

import static dev.thecal.candidacy.fact.KnownFacts.BLOOD_THINNERS;
import static dev.thecal.candidacy.fact.KnownFacts.DRUG_OR_MATERIAL_ALLERGY;
import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;

import dev.thecal.candidacy.fact.BloodThinner;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.patient.Allergy;
import dev.thecal.core.patient.ClinicalFact;
import dev.thecal.core.patient.Medication;
import dev.thecal.core.patient.Medication.DrugClass;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.core.washout.Washouts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the lists of medicines and allergies answer. A list may add a danger to what the chart says; it takes
 * none away, and an empty list answers only once somebody has said that it is complete.
 */
final class MedicationFacts {

  /** Facts about the lists themselves: no rule asks for them. */
  static final Set<String> ABOUT_LISTS = Set.of(Medication.REVIEWED, Allergy.REVIEWED);

  private static final String MEDICATIONS = "medication list";
  private static final String ALLERGIES = "allergy list";

  private final Washouts washouts;

  MedicationFacts(Washouts washouts) {
    this.washouts = washouts;
  }

  /** Whether the list names a drug that must be paused: then the chart's own word is counted in here. */
  boolean namesBloodThinner(PatientChart chart) {
    return chart.medicationList().stream().anyMatch(entry -> thinsBlood(entry.item()));
  }

  void bloodThinners(PatientChart chart, LocalDate on, Facts.Builder builder) {
    if (namesBloodThinner(chart)) {
      builder.with(BLOOD_THINNERS, together(chart), on, MEDICATIONS);
    } else if (noneSaid(chart)) {
      reviewed(chart, Medication.REVIEWED)
          .ifPresent(day -> builder.with(BLOOD_THINNERS, List.of(), day, MEDICATIONS));
    }
  }

  void allergy(PatientChart chart, LocalDate on, Facts.Builder builder) {
    List<Allergy> allergies = PatientChart.standing(chart.allergies());
    Optional<String> planned = chart.findFact(PLANNED_DRUG.name()).flatMap(ClinicalFact::text);
    if (allergies.stream().anyMatch(allergy -> forbids(allergy, planned))) {
      builder.with(DRUG_OR_MATERIAL_ALLERGY, true, on, ALLERGIES);
    } else if (allergies.isEmpty()
        && chart.findFact(DRUG_OR_MATERIAL_ALLERGY.name()).isEmpty()) {
      reviewed(chart, Allergy.REVIEWED)
          .ifPresent(day -> builder.with(DRUG_OR_MATERIAL_ALLERGY, false, day, ALLERGIES));
    }
  }

  private static boolean forbids(Allergy allergy, Optional<String> planned) {
    return switch (allergy.against()) {
      case IMPLANT_MATERIAL -> true;
      case DRUG -> planned.filter(allergy.substance()::equals).isPresent();
      case OTHER -> false;
    };
  }

  private boolean thinsBlood(Medication medication) {
    return medication.classes().stream().anyMatch(DrugClass::thinsBlood)
        || washouts.find(medication.drug()).isPresent();
  }

  /** Of one drug told twice the later dose counts, and one that is still taken before all. */
  private List<BloodThinner> together(PatientChart chart) {
    Map<String, BloodThinner> byDrug = new TreeMap<>();
    said(chart).forEach(thinner -> byDrug.put(thinner.drug(), thinner));
    chart.medicationList().stream()
        .filter(entry -> thinsBlood(entry.item()))
        .map(entry -> new BloodThinner(entry.item().drug(), entry.item().lastTakenOn()))
        .forEach(thinner -> byDrug.merge(thinner.drug(), thinner, MedicationFacts::later));
    return List.copyOf(byDrug.values());
  }

  private static BloodThinner later(BloodThinner one, BloodThinner other) {
    if (one.lastTaken().isEmpty()) {
      return one;
    }
    return other
            .lastTaken()
            .filter(day -> !day.isAfter(one.lastTaken().orElseThrow()))
            .isPresent()
        ? one
        : other;
  }

  /** What the chart's newest fact says; a value that cannot be read counts as none here and is told elsewhere. */
  private static List<BloodThinner> said(PatientChart chart) {
    try {
      return chart
          .findFact(BLOOD_THINNERS.name())
          .map(fact -> BLOOD_THINNERS.type().read(fact.value()))
          .orElse(List.of());
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static boolean noneSaid(PatientChart chart) {
    return chart.findFact(BLOOD_THINNERS.name()).isEmpty();
  }

  private static Optional<LocalDate> reviewed(PatientChart chart, String key) {
    return chart.findFact(key).filter(fact -> fact.truth().orElse(false)).map(ClinicalFact::on);
  }
}
