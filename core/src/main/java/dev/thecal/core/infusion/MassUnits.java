package dev.thecal.core.infusion;

import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;

/** Keeps doses in mg or mcg as they were written, so that nobody is off by a thousand on reading. */
public final class MassUnits {

  private MassUnits() {}

  static void require(Unit unit) {
    if (unit != Unit.MG && unit != Unit.MCG) {
      throw new IllegalArgumentException("massUnit must be mg or mcg, was " + unit.symbol());
    }
  }

  /** The unit of a concentration with this mass: mg gives mg/mL. */
  public static Unit perMl(Unit mass) {
    return mass == Unit.MG ? Unit.MG_PER_ML : Unit.MCG_PER_ML;
  }

  /** The unit of a dose per day with this mass: mg gives mg/day. */
  public static Unit perDay(Unit mass) {
    return mass == Unit.MG ? Unit.MG_PER_DAY : Unit.MCG_PER_DAY;
  }

  /** The mass in the unit of a dose per day or a concentration. */
  static Unit of(Measure written) {
    return written.unit() == perMl(Unit.MG) || written.unit() == perDay(Unit.MG)
        ? Unit.MG
        : Unit.MCG;
  }

  /** A concentration above 0, with the unit it was written in. */
  static Measure concentration(String text) {
    Measure written = Measure.parse(text, Dimension.CONCENTRATION);
    if (written.amount() == 0) {
      throw new IllegalArgumentException("a concentration above 0 is expected, was " + text);
    }
    return written;
  }

  /** A dose per day, with the unit it was written in. */
  static Measure dose(String text) {
    return Measure.parse(text, Dimension.DAILY_DOSE);
  }
}
