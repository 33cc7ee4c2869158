package dev.thecal.core.change;

import dev.thecal.core.quantity.Exact;

/**
 * What a refill becomes when it mixes with the rest in the reservoir, exact.
 *
 * @param residual what stays, in nL
 * @param oldConcentration of the rest, in ng/mL, 0 if it does not hold the drug
 * @param fill in nL, above 0
 * @param newConcentration of the fill, in ng/mL, 0 if it does not hold the drug
 */
public record Mixing(Exact residual, Exact oldConcentration, Exact fill, Exact newConcentration) {

  private static final Exact TOLERATED = Exact.ratio(5, 100);
  private static final int PERCENT = 100;

  /** In ng/mL. */
  public Exact mixed() {
    return residual
        .times(oldConcentration)
        .plus(fill.times(newConcentration))
        .dividedBy(residual.plus(fill));
  }

  /**
   * Of the concentration of the fill.
   *
   * @throws ArithmeticException if the fill does not hold the drug
   */
  public Exact percentOfIntended() {
    return mixed().times(PERCENT).dividedBy(newConcentration);
  }

  /** More than 5 % off: rinse the reservoir, or program the mixed concentration. */
  public boolean needsRinse() {
    return mixed().minus(newConcentration).abs().compareTo(newConcentration.times(TOLERATED)) > 0;
  }
}
