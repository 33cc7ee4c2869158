package dev.thecal.core.change;

import dev.thecal.core.quantity.Dilution;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The arithmetic of a change of drug or concentration, exact: the one place for the calculation and for the
 * plan of a patient. The old drug in pump tubing and catheter is delivered at its own dose, the same drug at the
 * lower of the two ({@link TransitionSources#BRIDGE}).
 *
 * @param tubing in nL
 * @param catheter in nL
 * @param oldConcentration of the drug in the path, above 0
 * @param newConcentration of the drug that follows it, above 0
 * @param oldDose per day, as it ran
 * @param newDose per day, as it shall run
 * @param sameDrug only the concentration changes
 */
public record Bridge(
    Exact tubing,
    Exact catheter,
    Measure oldConcentration,
    Measure newConcentration,
    Measure oldDose,
    Measure newDose,
    boolean sameDrug) {

  /** Old drug between reservoir and catheter tip, in nL. */
  public Exact volume() {
    return tubing.plus(catheter);
  }

  /** In ng. */
  public Exact amount() {
    return Dilution.mass(volume(), Exact.of(oldConcentration.amount()));
  }

  /**
   * In seconds, with the catheter volume scaled by the factor; empty at a dose of 0.
   *
   * @param catheterFactor 1 for the catheter as stated
   */
  public Optional<Exact> duration(Exact catheterFactor) {
    Exact held = Dilution.mass(
        tubing.plus(catheter.times(catheterFactor)), Exact.of(oldConcentration.amount()));
    return divided(held, dose()).map(days -> days.times(Unit.DAYS.baseUnits()));
  }

  /** Too long overdoses when the concentration was raised; too short does when it was lowered. */
  public RoundingMode safeRounding() {
    int change = Long.compare(newConcentration.amount(), oldConcentration.amount());
    if (change == 0) {
      return RoundingMode.HALF_EVEN;
    }
    return change > 0 ? RoundingMode.DOWN : RoundingMode.UP;
  }

  /** What the old drug delivers at the new flow, in ng/day. */
  public Exact doseWithout() {
    return Dilution.mass(newFlow(), Exact.of(oldConcentration.amount()));
  }

  /** For how long, in seconds; empty at a flow of 0. */
  public Optional<Exact> durationWithout() {
    return divided(volume(), newFlow()).map(days -> days.times(Unit.DAYS.baseUnits()));
  }

  /** Of the dose that the drug in the catheter should be given at: the new one, or the old drug's own. */
  public Optional<Exact> percentOfIntended() {
    Exact intended = Exact.of((sameDrug ? newDose : oldDose).amount());
    return divided(doseWithout().times(100), intended);
  }

  /** What the bridge gives, in ng/day: the old drug's dose, of the same drug the lower of the two. */
  public Exact dose() {
    Exact old = Exact.of(oldDose.amount());
    return sameDrug ? old.min(Exact.of(newDose.amount())) : old;
  }

  /** In nL/day. */
  private Exact newFlow() {
    return Dilution.volume(Exact.of(newDose.amount()), newConcentration);
  }

  private static Optional<Exact> divided(Exact what, Exact by) {
    return by.signum() == 0 ? Optional.empty() : Optional.of(what.dividedBy(by));
  }
}
