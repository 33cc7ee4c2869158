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
 * @param uses by route and indication
 * @param adultsOnly not for patients under 18
 * @param controlled a controlled substance, see {@link #ledgerDuty()}
 * @param care what is watched
 * @param notes what no type holds: conflicts, cautions
 */
public record Drug(
    DrugId id,
    String name,
    Unit massUnit,
    List<Cited<Use>> uses,
    Cited<WithdrawalRisk> withdrawalRisk,
    Optional<Cited<Boolean>> adultsOnly,
    Cited<Boolean> controlled,
    Limits limits,
    List<Cited<StabilityRule>> stability,
    List<Cited<TitrationCap>> titration,
    Care care,
    List<Cited<String>> notes) {

  /**
   * Ranges and upper bounds.
   *
   * @param products concentrations it is sold in
   */
  public record Limits(
      List<Cited<StartingRange>> startingRanges,
      List<Cited<Guardrail<DailyDose>>> dailyMaximum,
      List<Cited<Guardrail<Concentration>>> maxConcentration,
      List<Cited<Concentration>> products) {

    public Limits {
      startingRanges = List.copyOf(startingRanges);
      dailyMaximum = List.copyOf(dailyMaximum);
      maxConcentration = List.copyOf(maxConcentration);
      products = List.copyOf(products);
      for (Cited<StartingRange> range : startingRanges) {
        if (range.standing() instanceof Cited.Sourced) {
          requireBelowHard(range.value(), dailyMaximum);
        }
      }
    }

    /** Within the files only: a clinic may tighten its maximum without touching the ranges. */
    private static void requireBelowHard(
        StartingRange range, List<Cited<Guardrail<DailyDose>>> maxima) {
      maxima.stream()
          .filter(most -> most.standing() instanceof Cited.Sourced)
          .filter(most -> most.value().group().isEmpty())
          .filter(most -> range.most().compareTo(most.value().refusesAbove()) > 0)
          .findFirst()
          .ifPresent(most -> {
            throw new IllegalArgumentException("the starting range ends at " + range.most()
                + ", above the daily maximum of " + most.value().refusesAbove());
          });
    }
  }

  /**
   * What is watched.
   *
   * @param schedule of a controlled substance
   * @param granuloma class of the drug, if a source says one
   * @param granulomaConcentration from here on imaging is considered
   */
  public record Care(
      Optional<Cited<ControlledSchedule>> schedule,
      Optional<Cited<GranulomaClass>> granuloma,
      Optional<Cited<Concentration>> granulomaConcentration,
      List<Cited<MonitoringItem>> monitoring) {

    public Care {
      monitoring = List.copyOf(monitoring);
    }
  }

  public Drug {
    uses = List.copyOf(uses);
    stability = List.copyOf(stability);
    titration = List.copyOf(titration);
    notes = List.copyOf(notes);
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

  /** What the label says; empty if no source says anything about this route and indication. */
  public Optional<Cited<Use>> use(Use.Route route, Use.Indication indication) {
    return uses.stream()
        .filter(use -> use.value().route() == route && use.value().indication() == indication)
        .findFirst();
  }

  /** What its being controlled means for the ledger; an unverified "no" never frees from counting. */
  public LedgerDuty ledgerDuty() {
    if (controlled.value()) {
      return LedgerDuty.COUNTED_AND_WITNESSED;
    }
    return controlled.enforced() ? LedgerDuty.NOT_CONTROLLED : LedgerDuty.CLINIC_DECIDES;
  }

  /**
   * The shortest stability that covers the drug alone, or exactly this mixture with the others at these
   * concentrations. What was measured in other pumps does not count. Without a model a rule of any pump may
   * shorten, but only a rule for all pumps holds. A mixture of which nobody says at which concentrations it was
   * measured is a draft, whoever approved it.
   *
   * @param others the other drugs in the reservoir; empty for the drug alone
   * @return empty if unknown: that is a case for review, never "stable"
   */
  public Optional<Cited<StabilityRule>> stability(Set<DrugId> others, Stay stay) {
    Optional<String> pump = stay.pump();
    List<Cited<StabilityRule>> rules = stability.stream()
        .filter(rule -> rule.value().covers(others, stay))
        .filter(rule -> pump.isEmpty() || rule.value().holdsIn(pump.get()))
        .map(Drug::draftIfConcentrationsUnknown)
        .toList();
    boolean known =
        pump.isPresent() || rules.stream().anyMatch(rule -> rule.value().pumps().isEmpty());
    return known
        ? rules.stream().min(Comparator.comparingInt(rule -> rule.value().days()))
        : Optional.empty();
  }

  private static Cited<StabilityRule> draftIfConcentrationsUnknown(Cited<StabilityRule> rule) {
    return rule.value().concentrationsUnknown() && rule.enforced()
        ? new Cited<>(rule.value(), rule.source(), new Cited.Draft())
        : rule;
  }
}
