package dev.thecal.core.drug;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about a drug, each figure with its source. Several figures for one question stand side
 * by side: the strictest enforced one refuses, a stricter draft warns.
 *
 * @param massUnit mcg or mg: the unit it is prescribed in, so that nobody mixes them up
 * @param adultsOnly not for patients under 18
 * @param controlled a controlled substance
 */
public record Drug(
    DrugId id,
    String name,
    Unit massUnit,
    Cited<IntrathecalStatus> status,
    Cited<WithdrawalRisk> withdrawalRisk,
    Optional<Cited<Boolean>> adultsOnly,
    Cited<Boolean> controlled,
    Limits limits,
    List<Cited<StabilityRule>> stability,
    List<Cited<TitrationCap>> titration) {

  /** Ranges and upper bounds. */
  public record Limits(
      List<Cited<StartingRange>> startingRanges,
      List<Cited<DailyDose>> dailyMaximum,
      List<Cited<Concentration>> maxConcentration) {

    public Limits {
      startingRanges = List.copyOf(startingRanges);
      dailyMaximum = List.copyOf(dailyMaximum);
      maxConcentration = List.copyOf(maxConcentration);
    }
  }

  public Drug {
    stability = List.copyOf(stability);
    titration = List.copyOf(titration);
    if (massUnit != Unit.MG && massUnit != Unit.MCG) {
      throw new IllegalArgumentException("massUnit must be mg or mcg, was " + massUnit.symbol());
    }
  }

  /** The unit of doses per day in {@link #massUnit}. */
  public Unit doseUnit() {
    return massUnit == Unit.MG ? Unit.MG_PER_DAY : Unit.MCG_PER_DAY;
  }

  /** The unit of concentrations in {@link #massUnit}. */
  public Unit concentrationUnit() {
    return massUnit == Unit.MG ? Unit.MG_PER_ML : Unit.MCG_PER_ML;
  }

  /**
   * The shortest stability that covers the drug alone, or exactly this mixture with the others.
   *
   * @param others the other drugs in the reservoir; empty for the drug alone
   * @return empty if unknown: that is a case for review, never "stable"
   */
  public Optional<Cited<StabilityRule>> stability(
      Set<DrugId> others, boolean firstFill, boolean diluted) {
    return stability.stream()
        .filter(rule -> rule.value().covers(others, firstFill, diluted))
        .min(Comparator.comparingInt(rule -> rule.value().days()));
  }
}
