package dev.thecal.core.drug;

import dev.thecal.core.quantity.Concentration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For how long a drug, or exactly this mixture, may stay in a pump.
 *
 * @param with the other drugs of the mixture; empty for the drug alone
 * @param fill the fills it holds for
 * @param dilution the dilutions it holds for
 * @param pumps ids of the pump models it was found in; empty: all
 * @param measured the concentrations it was found at; empty: the source does not say
 * @param days of 24 hours from compounding, 1 or more
 */
public record StabilityRule(
    Set<DrugId> with,
    FillKind fill,
    Dilution dilution,
    Set<String> pumps,
    List<Measured> measured,
    int days) {

  /**
   * The concentrations of one drug for which a stability was found, both bounds included.
   *
   * @param most not below {@code least}
   */
  public record Measured(DrugId drug, Concentration least, Concentration most) {

    public Measured {
      if (most.compareTo(least) < 0) {
        throw new IllegalArgumentException(
            "most " + most + " of " + drug + " is below least " + least + "; maybe swapped");
      }
    }

    boolean covers(Concentration told) {
      return told.compareTo(least) >= 0 && told.compareTo(most) <= 0;
    }
  }

  /** A pump that never held the drug loses some of it to its walls. */
  public enum FillKind {
    ANY,
    FIRST,
    LATER
  }

  /** Whether the product was diluted. */
  public enum Dilution {
    ANY,
    UNDILUTED,
    DILUTED
  }

  public StabilityRule {
    with = Set.copyOf(with);
    pumps = Set.copyOf(pumps);
    measured = List.copyOf(measured);
    if (days < 1) {
      throw new IllegalArgumentException("days must be 1 or more, was " + days);
    }
  }

  boolean covers(Set<DrugId> others, Stay stay) {
    return with.equals(others)
        && coversFill(stay.firstFill())
        && coversDilution(stay.diluted())
        && coversConcentrations(stay.concentrations());
  }

  /** Whether these concentrations were measured; one that is not told was not. */
  private boolean coversConcentrations(Map<DrugId, Concentration> told) {
    return measured.stream()
        .allMatch(found -> told.containsKey(found.drug()) && found.covers(told.get(found.drug())));
  }

  /** A mixture is stable at the concentrations it was measured at; here nobody knows which those are. */
  boolean concentrationsUnknown() {
    return !with.isEmpty() && measured.isEmpty();
  }

  boolean holdsIn(String pumpModel) {
    return pumps.isEmpty() || pumps.contains(pumpModel);
  }

  private boolean coversFill(boolean firstFill) {
    return switch (fill) {
      case ANY -> true;
      case FIRST -> firstFill;
      case LATER -> !firstFill;
    };
  }

  private boolean coversDilution(boolean diluted) {
    return switch (dilution) {
      case ANY -> true;
      case UNDILUTED -> !diluted;
      case DILUTED -> diluted;
    };
  }
}
