package dev.thecal.core.change;

import dev.thecal.core.quantity.Dilution;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;

/**
 * The way of the drug from the reservoir to the tip of the catheter, exact.
 *
 * @param tubing of the pump in nL, 0 if it is left aside
 * @param catheter in nL
 */
public record FluidPath(Exact tubing, Exact catheter) {

  /**
   * The volume of a catheter as it was trimmed, in nL ({@link TransitionSources#CATHETER}).
   *
   * @param length what was left of it
   * @param perCm volume per length
   */
  public static Exact catheter(Exact length, Measure perCm) {
    return length.times(perCm.amount()).dividedBy(Unit.CM.baseUnits());
  }

  /** In nL: what a priming bolus fills. */
  public Exact volume() {
    return tubing.plus(catheter);
  }

  /** What the path holds of a drug, in ng. */
  public Exact amount(Measure concentration) {
    return Dilution.mass(volume(), Exact.of(concentration.amount()));
  }
}
