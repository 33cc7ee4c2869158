package dev.thecal.core.conversion;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.patient.Medication;
import dev.thecal.core.patient.Medication.DrugClass;
import dev.thecal.core.patient.Medication.Route;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.core.quantity.DailyDose;
import java.util.ArrayList;
import java.util.List;

/**
 * What a patient takes of one drug by mouth on a fixed schedule. Less is the safe side here: what is taken as
 * needed, and every other opioid, is named and not counted.
 *
 * @param perDay the sum
 * @param entries of the list of medicines that count
 * @param findings what was not counted, or is not sure
 */
record OralDose(DailyDose perDay, List<String> entries, List<Finding> findings) {

  private static final Citation CHART = Citation.of("The patient's record", "list of medicines");

  /**
   * @throws Refusal NOT_ALLOWED if nothing of it is on the list, or an entry has no dose per day
   */
  static OralDose of(PatientChart chart, String drug) {
    List<Noted<Medication>> taken =
        chart.medicationList().stream().filter(entry -> entry.item().taken()).toList();
    List<Noted<Medication>> oral =
        taken.stream().filter(entry -> counts(entry.item(), drug)).toList();
    if (oral.isEmpty()) {
      throw Refusal.notAllowed(
          "no-oral-dose",
          "no " + drug
              + " by mouth on a fixed schedule is on the list of medicines; note it there first",
          List.of());
    }
    oral.stream().filter(entry -> entry.item().perDay().isEmpty()).findFirst().ifPresent(entry -> {
      throw Refusal.notAllowed(
          "oral-dose-unknown",
          "dose or times per day of medication \"" + entry.id() + "\" are missing; note them first",
          List.of());
    });
    long sum = oral.stream()
        .mapToLong(entry -> entry.item().perDay().orElseThrow().nanogramsPerDay())
        .reduce(0, Math::addExact);
    return new OralDose(
        new DailyDose(sum), oral.stream().map(Noted::id).toList(), findings(chart, taken, drug));
  }

  private static boolean counts(Medication entry, String drug) {
    return entry.drug().equals(drug) && entry.route() == Route.ORAL && !entry.asNeeded();
  }

  private static List<Finding> findings(
      PatientChart chart, List<Noted<Medication>> taken, String drug) {
    var findings = new ArrayList<Finding>();
    taken.stream()
        .map(Noted::item)
        .filter(entry -> !counts(entry, drug))
        .filter(entry -> entry.drug().equals(drug) || entry.classes().contains(DrugClass.OPIOID))
        .forEach(entry -> findings.add(warn(
            "opioid-not-counted",
            entry.drug() + (entry.asNeeded() ? ", as needed," : "")
                + " is taken too and does not count: a clinician weighs it")));
    if (!chart.findFact(Medication.REVIEWED).flatMap(fact -> fact.truth()).orElse(false)) {
      findings.add(warn(
          "medications-not-reviewed", "nobody has said that the list of medicines is complete"));
    }
    return findings;
  }

  private static Finding warn(String code, String text) {
    return new Finding(code, Severity.WARN, text, CHART);
  }
}
