package dev.thecal.core.drug;

import java.util.Set;

/**
 * For how long a drug, or exactly this mixture, may stay in a pump.
 *
 * @param with the other drugs of the mixture; empty for the drug alone
 * @param fill the fills it holds for
 * @param dilution the dilutions it holds for
 * @param pumps ids of the pump models it was found in; empty: all
 * @param days of 24 hours from compounding, 1 or more
 */
public record StabilityRule(
    Set<DrugId> with, FillKind fill, Dilution dilution, Set<String> pumps, int days) {

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
    if (days < 1) {
      throw new IllegalArgumentException("days must be 1 or more, was " + days);
    }
  }

  boolean covers(Set<DrugId> others, boolean firstFill, boolean diluted) {
    return with.equals(others) && coversFill(firstFill) && coversDilution(diluted);
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
