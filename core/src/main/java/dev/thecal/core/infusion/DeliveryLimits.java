package dev.thecal.core.infusion;

import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.Guardrail;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds each rate of a programme against the pump, and each day's dose of each component against its drug:
 * by itself, and with all boluses that the patient may release.
 */
final class DeliveryLimits {

  private static final Citation BOLUS = Citation.arithmetic("rate = bolus / duration");

  private DeliveryLimits() {}

  /**
   * Refuses a programme whose flows or doses no calculation could hold.
   *
   * @throws ArithmeticException if one does not fit
   */
  static void requireFit(Programme programme) {
    ProgrammeFlow.steps(programme);
    DailyDose most = programme
        .delivery()
        .patientBolus()
        .map(bolus -> mostInDay(programme, bolus))
        .orElse(programme.dose());
    programme.components().forEach(part -> part.with(most, programme.concentration()));
  }

  /** Every instantaneous rate, not only that of the day, lies within what the pump can deliver. */
  static List<Finding> rates(PumpModel pump, Programme programme) {
    List<Exact> rates = rates(programme);
    var findings = new ArrayList<Finding>();
    rates.stream()
        .distinct()
        .flatMap(rate -> ProgrammeCheck.checkFlow(pump, rate).stream())
        .distinct()
        .forEach(findings::add);
    programme
        .delivery()
        .patientBolus()
        .ifPresent(bolus -> findings.addAll(bolus
            .over()
            .map(over -> ProgrammeCheck.checkFlow(pump, withBolus(programme, bolus, rates)).stream()
                .filter(finding -> !findings.contains(finding))
                .toList())
            .orElseGet(DeliveryLimits::rateUnknown)));
    return findings;
  }

  /** The dose of one component: by the pump alone, and with the most that the patient can add. */
  static List<Finding> doses(Drug drug, Component component, Programme programme) {
    DailyDose alone = component.with(programme.dose(), programme.concentration());
    var findings =
        new ArrayList<>(ProgrammeCheck.checkDrug(drug, component.concentration(), alone));
    programme.delivery().patientBolus().ifPresent(bolus -> {
      DailyDose most = component.with(mostInDay(programme, bolus), programme.concentration());
      String words = " with " + bolus.allotment().mostInAnyDay() + " patient boluses in 24 h";
      for (Cited<Guardrail<DailyDose>> limit : drug.limits().dailyMaximum()) {
        withBoluses(drug, limit, most, words)
            .filter(beyond -> !told(drug, limit, alone).contains(beyond.severity()))
            .ifPresent(findings::add);
      }
      if (UnitErrors.dose(drug, alone).isEmpty()) {
        findings.addAll(UnitErrors.dose(drug, most));
      }
    });
    return findings;
  }

  private static Optional<Finding> withBoluses(
      Drug drug, Cited<Guardrail<DailyDose>> limit, DailyDose most, String words) {
    return GuardrailCheck.of(
            "dose-with-boluses",
            limit,
            most,
            bound -> ProgrammeCheck.text(drug, most, bound) + words)
        .stream()
        .findFirst();
  }

  /** What the limit says to the dose without boluses, so that one thing is not told twice. */
  private static List<Severity> told(
      Drug drug, Cited<Guardrail<DailyDose>> limit, DailyDose alone) {
    return withBoluses(drug, limit, alone, "").map(Finding::severity).stream().toList();
  }

  /**
   * What a programme and its patient can deliver in any 24 hours at most.
   *
   * @throws ArithmeticException if it does not fit
   */
  static DailyDose mostInDay(Programme programme, PatientBolus bolus) {
    long boluses =
        Math.multiplyExact(bolus.dose().nanograms(), bolus.allotment().mostInAnyDay());
    return new DailyDose(Math.addExact(programme.dose().nanogramsPerDay(), boluses));
  }

  private static List<Exact> rates(Programme programme) {
    Delivery delivery = programme.delivery();
    return switch (programme.mode()) {
      case STOPPED -> List.of();
      case SIMPLE_CONTINUOUS -> List.of(flow(exact(programme.dose()), programme));
      case CONSTANT_FLOW -> List.of(Exact.of(programme.flow().nanolitresPerDay()));
      case FLEX ->
        delivery.segments().stream()
            .map(segment -> flow(exact(segment.dose().perDay()), programme))
            .toList();
      case PERIODIC_BOLUS, SINGLE_BOLUS -> {
        Exact basal = exact(delivery.basalDose());
        yield delivery.bolus().stream()
            .map(bolus -> basal.plus(ProgrammeFlow.rate(bolus.dose(), bolus.over())))
            .flatMap(rate -> Stream.of(basal, rate))
            .map(rate -> flow(rate, programme))
            .toList();
      }
    };
  }

  private static Exact withBolus(Programme programme, PatientBolus bolus, List<Exact> rates) {
    Exact alone = flow(ProgrammeFlow.rate(bolus.dose(), bolus.over().orElseThrow()), programme);
    return rates.stream().reduce(Exact.ZERO, Exact::max).plus(alone);
  }

  private static List<Finding> rateUnknown() {
    return List.of(new Finding(
        "bolus-rate-unknown",
        Severity.WARN,
        "how long a patient bolus takes is not told, so its rate cannot be held against the pump:"
            + " maybe add \"over\"",
        BOLUS));
  }

  private static Exact exact(DailyDose dose) {
    return Exact.of(dose.nanogramsPerDay());
  }

  private static Exact flow(Exact rate, Programme programme) {
    return ProgrammeCheck.exactFlow(rate, programme.concentration());
  }
}
