package dev.thecal.core.calculation;

import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The arithmetic of a change of drug or concentration, exact.
 *
 * @param tubing in nL
 * @param catheter in nL
 * @param sameDrug only the concentration changes
 */
record Bridge(
    Exact tubing,
    Exact catheter,
    Measure oldConcentration,
    Measure newConcentration,
    Measure oldDose,
    Measure newDose,
    boolean sameDrug) {

  /** Old drug between reservoir and catheter tip, in nL. */
  Exact volume() {
    return tubing.plus(catheter);
  }

  /** In ng. */
  Exact amount() {
    return Formulas.mass(volume(), oldConcentration);
  }

  /**
   * In seconds, with the catheter volume scaled by the factor; empty at a dose of 0.
   *
   * @param catheterFactor 1 for the catheter as stated
   */
  Optional<Exact> duration(Exact catheterFactor) {
    Exact held = Formulas.mass(tubing.plus(catheter.times(catheterFactor)), oldConcentration);
    return divided(held, dose()).map(days -> days.times(Unit.DAYS.baseUnits()));
  }

  /** Too long overdoses when the concentration was raised; too short does when it was lowered. */
  RoundingMode safeRounding() {
    int change = Long.compare(newConcentration.amount(), oldConcentration.amount());
    if (change == 0) {
      return RoundingMode.HALF_EVEN;
    }
    return change > 0 ? RoundingMode.DOWN : RoundingMode.UP;
  }

  /** What the old drug delivers at the new flow, in ng/day. */
  Exact doseWithout() {
    return Formulas.mass(newFlow(), oldConcentration);
  }

  /** For how long, in seconds; empty at a flow of 0. */
  Optional<Exact> durationWithout() {
    return divided(volume(), newFlow()).map(days -> days.times(Unit.DAYS.baseUnits()));
  }

  /** Of the dose that the drug in the catheter should be given at: the new one, or the old drug's own. */
  Optional<Exact> percentOfIntended() {
    Exact intended = Formulas.exact(sameDrug ? newDose : oldDose);
    return divided(doseWithout().times(100), intended);
  }

  /** In ng/day. */
  private Exact dose() {
    Exact old = Formulas.exact(oldDose);
    return sameDrug ? old.min(Formulas.exact(newDose)) : old;
  }

  /** In nL/day. */
  private Exact newFlow() {
    return Formulas.volume(Formulas.exact(newDose), newConcentration);
  }

  private static Optional<Exact> divided(Exact what, Exact by) {
    return by.signum() == 0 ? Optional.empty() : Optional.of(what.dividedBy(by));
  }
}
