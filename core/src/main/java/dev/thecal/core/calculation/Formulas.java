package dev.thecal.core.calculation;

import dev.thecal.core.quantity.Dilution;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import java.util.Arrays;

/** The few formulas that several calculations share, exact and in the smallest units. */
final class Formulas {

  static final long HOURS_PER_DAY = 24;

  private static final Exact NANOLITRES_PER_ML = Exact.of(Unit.ML.baseUnits());

  private Formulas() {}

  static Exact exact(Measure measure) {
    return Exact.of(measure.amount());
  }

  /** Dose (ng/day) ÷ concentration (ng/mL), in nL/day; amount ÷ concentration in nL likewise. */
  static Exact volume(Exact mass, Measure concentration) {
    return Dilution.volume(mass, concentration);
  }

  /** Volume (nL) × concentration (ng/mL), in ng; flow × concentration in ng/day likewise. */
  static Exact mass(Exact volume, Exact concentration) {
    return Dilution.mass(volume, concentration);
  }

  static Exact mass(Exact volume, Measure concentration) {
    return mass(volume, exact(concentration));
  }

  /** Mass (ng) ÷ volume (nL), in ng/mL. */
  static Exact concentration(Exact mass, Exact volume) {
    return mass.times(NANOLITRES_PER_ML).dividedBy(volume);
  }

  /** The unit of another dimension with the same mass: mg/day gives mg/mL, never mcg/mL. */
  static Unit sameMass(Unit unit, Dimension dimension) {
    boolean milligrams = unit.symbol().startsWith("mg");
    return Arrays.stream(Unit.values())
        .filter(u -> u.dimension() == dimension)
        .filter(u -> u.symbol().startsWith(milligrams ? "mg" : "mcg"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no mass in " + dimension.words()));
  }
}
