package dev.thecal.core.titration;

import dev.thecal.core.drug.Guardrail;
import dev.thecal.core.drug.WithdrawalRisk;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be said about a step besides its cap. */
public final class StepFindings {

  private StepFindings() {}

  public static List<Finding> of(Step step) {
    return Stream.of(
            withoutCap(step).stream(),
            decrease(step).stream(),
            age(step).stream(),
            adultsOnly(step).stream(),
            aboveMaximum(step).stream(),
            aboveDraftCap(step).stream())
        .flatMap(found -> found)
        .toList();
  }

  private static Optional<Finding> withoutCap(Step step) {
    return StepLimit.of(step).cap().isPresent()
        ? Optional.empty()
        : Optional.of(new Finding(
            "no-sourced-cap",
            Severity.WARN,
            "no source gives a step for " + step.drug().name() + ": a clinician decides",
            Citation.of("Thecal reference data", step.drug().id() + ", titration")));
  }

  private static Optional<Finding> decrease(Step step) {
    if (!step.lowers()) {
      return Optional.empty();
    }
    boolean severe = step.drug().withdrawalRisk().value() == WithdrawalRisk.SEVERE;
    return Optional.of(new Finding(
        "decrease",
        severe ? Severity.WARN : Severity.INFO,
        "a lower dose: watch for "
            + (severe ? "withdrawal, it can be severe" : "the return of symptoms"),
        step.drug().withdrawalRisk().source()));
  }

  private static Optional<Finding> age(Step step) {
    return step.age().isPresent()
        ? Optional.empty()
        : Optional.of(new Finding(
            "age-assumed",
            Severity.WARN,
            "the age is not known: an adult is assumed",
            Citation.of("Thecal calculation contract", "titration-step, age")));
  }

  /** A drug that is for adults only, and a patient who is none. */
  public static List<Finding> adultsOnly(Step step) {
    return step.adultsOnly()
        ? List.of(new Finding(
            "adults-only",
            Severity.REFUSE,
            step.drug().name() + " is for adults only",
            step.drug().adultsOnly().orElseThrow().source()))
        : List.of();
  }

  private static List<Finding> aboveMaximum(Step step) {
    var findings = new ArrayList<Finding>();
    for (Cited<Guardrail<DailyDose>> maximum : StepLimit.maxima(step)) {
      DailyDose most = maximum.value().refusesAbove();
      if (step.proposed().compareTo(most) > 0) {
        findings.add(new Finding(
            "dose-above-maximum",
            maximum.enforced() ? Severity.REFUSE : Severity.WARN,
            step.proposed().in(step.drug().doseUnit()) + " is above the daily maximum of "
                + most.in(step.drug().doseUnit()),
            maximum.source()));
      }
    }
    return findings;
  }

  /** A draft cap never permits, and where it is stricter it is told. */
  private static List<Finding> aboveDraftCap(Step step) {
    Optional<Exact> sourced =
        StepLimit.of(step).cap().map(cap -> StepLimit.byCap(step, cap.value()));
    return step.drug().titration().stream()
        .filter(cap -> !cap.enforced() && StepLimit.fits(cap.value(), step) && step.raises())
        .filter(cap -> {
          Exact draft = StepLimit.byCap(step, cap.value());
          return Step.exact(step.proposed()).compareTo(draft) > 0
              && sourced.filter(most -> most.compareTo(draft) <= 0).isEmpty();
        })
        .map(cap -> new Finding(
            "above-draft-cap",
            Severity.WARN,
            "an unverified cap is stricter, " + StepLimit.words(cap.value(), step)
                + ": a reason is needed",
            cap.source()))
        .toList();
  }
}
