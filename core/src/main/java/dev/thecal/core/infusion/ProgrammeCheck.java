package dev.thecal.core.infusion;

import dev.thecal.core.drug.Drug;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a programme against the limits of pump and drug. Limits are compared as products, never on a
 * rounded quotient; an enforced limit refuses, a draft one warns.
 */
public final class ProgrammeCheck {

  private ProgrammeCheck() {}

  /** Everything that speaks against delivering this dose at this concentration with this pump. */
  public static List<Finding> check(
      PumpModel pump, Drug drug, Concentration concentration, DailyDose dose) {
    var findings = new ArrayList<Finding>();
    if (concentration.nanogramsPerMl() == 0) {
      findings.add(new Finding(
          "concentration-zero",
          Severity.REFUSE,
          "a concentration of 0 delivers no dose at any flow; give one above 0",
          Citation.arithmetic("flow = dose / concentration")));
    } else {
      findings.addAll(checkFlow(pump, exactFlow(dose, concentration)));
    }
    findings.addAll(checkDrug(drug, concentration, dose));
    return List.copyOf(findings);
  }

  /** The limits of the drug alone, when the pump is not known or not asked about. */
  public static List<Finding> checkDrug(Drug drug, Concentration concentration, DailyDose dose) {
    var findings = new ArrayList<Finding>();
    drug.limits()
        .dailyMaximum()
        .forEach(most -> findings.addAll(
            GuardrailCheck.of("dose", most, dose, bound -> text(drug, dose, bound))));
    drug.limits()
        .maxConcentration()
        .forEach(most -> findings.addAll(GuardrailCheck.of(
            "concentration", most, concentration, bound -> text(drug, concentration, bound))));
    findings.addAll(UnitErrors.dose(drug, dose));
    findings.addAll(UnitErrors.concentration(drug, concentration));
    return findings;
  }

  static String text(Drug drug, DailyDose dose, DailyDose bound) {
    return drug.name() + ": " + dose.in(drug.doseUnit()) + " is above " + bound.in(drug.doseUnit());
  }

  private static String text(Drug drug, Concentration concentration, Concentration bound) {
    return drug.name() + ": " + concentration.in(drug.concentrationUnit())
        + " is above the concentration of " + bound.in(drug.concentrationUnit());
  }

  /**
   * The limits of the pump for one flow.
   *
   * @param flow in nL/day, exact
   */
  public static List<Finding> checkFlow(PumpModel pump, Exact flow) {
    var findings = new ArrayList<Finding>();
    pump.flow()
        .least()
        .filter(least -> flow.compareTo(exact(least)) < 0)
        .ifPresent(least -> findings.add(finding(
            "flow-below-minimum",
            least,
            pump.name() + ": " + text(flow, RoundingMode.DOWN) + " is below the lowest flow of "
                + least.value() + "; a higher dose or a weaker concentration raises it")));
    pump.flow()
        .most()
        .filter(most -> flow.compareTo(exact(most)) > 0)
        .ifPresent(most -> findings.add(finding(
            "flow-above-maximum",
            most,
            pump.name() + ": " + text(flow, RoundingMode.UP) + " is above the highest flow of "
                + most.value() + "; a lower dose or a stronger concentration lowers it")));
    if (pump.flow().least().isEmpty() || pump.flow().most().isEmpty()) {
      findings.add(new Finding(
          "flow-range-unknown",
          Severity.WARN,
          "the flow range of " + pump.name() + " is not known: check the maker's manual",
          Citation.of("Thecal reference data", pump.id() + ", flow")));
    }
    return findings;
  }

  /** The flow of a dose in nL/day, exact. */
  public static Exact exactFlow(DailyDose dose, Concentration concentration) {
    return exactFlow(Exact.of(dose.nanogramsPerDay()), concentration);
  }

  /**
   * As {@link #exactFlow(DailyDose, Concentration)}, for a rate that is no whole number.
   *
   * @param rate in ng/day
   */
  static Exact exactFlow(Exact rate, Concentration concentration) {
    return rate.times(Unit.ML.baseUnits()).dividedBy(concentration.nanogramsPerMl());
  }

  private static Exact exact(Cited<FlowRate> flow) {
    return Exact.of(flow.value().nanolitresPerDay());
  }

  private static String text(Exact flow, RoundingMode rounding) {
    return flow.in(Unit.ML_PER_DAY, rounding);
  }

  static Finding finding(String code, Cited<?> limit, String text) {
    return limit.enforced()
        ? new Finding(code, Severity.REFUSE, text, limit.source())
        : new Finding(
            code,
            Severity.WARN,
            text + "; this limit is not verified, a reason is needed",
            limit.source());
  }
}
