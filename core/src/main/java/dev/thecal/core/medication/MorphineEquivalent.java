package dev.thecal.core.medication;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.patient.Medication;
import dev.thecal.core.patient.Medication.DrugClass;
import dev.thecal.core.patient.Medication.Route;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.core.quantity.DailyDose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the opioids by mouth add up to, in oral morphine per day. Shown only: it permits nothing, and it is no
 * dose to switch to.
 *
 * @param perDay the sum, rounded up to the nanogram; empty if one of them cannot be converted
 * @param draft a factor in it was never verified
 * @param parts what each counts for
 * @param notConverted why the sum is not known
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MorphineEquivalent(
    Optional<DailyDose> perDay, boolean draft, List<Part> parts, List<String> notConverted) {

  /** One opioid. */
  public record Part(
      String medication,
      String drug,
      DailyDose dose,
      BigDecimal factor,
      DailyDose counts,
      Citation source) {}

  public MorphineEquivalent {
    parts = List.copyOf(parts);
    notConverted = List.copyOf(notConverted);
  }

  /** Of all opioids that the patient takes still; 0 per day for a list without any that was reviewed. */
  public static MorphineEquivalent of(PatientChart chart, OpioidFactors factors) {
    var parts = new ArrayList<Part>();
    var notConverted = new ArrayList<String>();
    boolean draft = false;
    for (Noted<Medication> entry : opioids(chart, factors)) {
      Optional<Cited<BigDecimal>> factor = factors.find(entry.item().drug());
      Optional<String> doubt = doubt(entry.item(), factor);
      doubt.ifPresent(notConverted::add);
      if (doubt.isEmpty()) {
        parts.add(part(entry, factor.orElseThrow()));
        draft |= !factor.orElseThrow().enforced();
      }
    }
    if (parts.isEmpty() && notConverted.isEmpty() && !reviewed(chart)) {
      notConverted.add("nobody has said that the list of medicines is complete");
    }
    return new MorphineEquivalent(sum(parts, notConverted), draft, parts, notConverted);
  }

  private static List<Noted<Medication>> opioids(PatientChart chart, OpioidFactors factors) {
    return chart.medicationList().stream()
        .filter(entry -> entry.item().taken())
        .filter(entry -> entry.item().classes().contains(DrugClass.OPIOID)
            || factors.find(entry.item().drug()).isPresent())
        .toList();
  }

  private static boolean reviewed(PatientChart chart) {
    return chart.findFact(Medication.REVIEWED).flatMap(fact -> fact.truth()).orElse(false);
  }

  private static Optional<String> doubt(Medication opioid, Optional<Cited<BigDecimal>> factor) {
    if (opioid.route() != Route.ORAL) {
      return Optional.of(opioid.drug() + ": not taken by mouth, so no factor applies");
    }
    if (factor.isEmpty()) {
      return Optional.of(opioid.drug() + ": there is no factor for it");
    }
    return opioid.perDay().isEmpty()
        ? Optional.of(opioid.drug() + ": dose or times per day are missing")
        : Optional.empty();
  }

  private static Part part(Noted<Medication> entry, Cited<BigDecimal> factor) {
    DailyDose dose = entry.item().perDay().orElseThrow();
    var counts = new DailyDose(BigDecimal.valueOf(dose.nanogramsPerDay())
        .multiply(factor.value())
        .setScale(0, RoundingMode.UP)
        .longValueExact());
    return new Part(entry.id(), entry.item().drug(), dose, factor.value(), counts, factor.source());
  }

  private static Optional<DailyDose> sum(List<Part> parts, List<String> notConverted) {
    return notConverted.isEmpty()
        ? Optional.of(new DailyDose(parts.stream()
            .mapToLong(part -> part.counts().nanogramsPerDay())
            .reduce(0, Math::addExact)))
        : Optional.empty();
  }
}
