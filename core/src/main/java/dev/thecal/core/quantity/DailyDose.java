package dev.thecal.core.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.RoundingMode;

/**
 * Drug delivered in 24 hours, exact to the nanogram.
 *
 * @param nanogramsPerDay 0 or more
 */
public record DailyDose(long nanogramsPerDay) implements Comparable<DailyDose> {

  public DailyDose {
    Quantities.notNegative("nanogramsPerDay", nanogramsPerDay);
  }

  /**
   * Reads for example {@code "100 mcg/day"}.
   *
   * @throws QuantityFormatException for anything that is not a dose per day
   */
  @JsonCreator
  public static DailyDose parse(String text) {
    return new DailyDose(Measure.parse(text, Dimension.DAILY_DOSE).amount());
  }

  /**
   * The flow that delivers this dose with a drug of this concentration: mcg/day ÷ mcg/mL = mL/day.
   *
   * @param rounding {@code UP} where a reservoir is projected (empties earlier), {@code HALF_EVEN} for
   *     display
   * @throws ArithmeticException if the concentration is 0 or the flow does not fit, never a wrapped value
   */
  public FlowRate at(Concentration drug, RoundingMode rounding) {
    return new FlowRate(Quantities.scaledDivide(
        nanogramsPerDay, Quantities.NANOLITRES_PER_ML, drug.nanogramsPerMl(), rounding));
  }

  /**
   * The value in the unit the drug is prescribed in: baclofen stays in mcg even above 1 mg.
   *
   * @throws IllegalArgumentException for a unit of another dimension
   */
  public String in(Unit unit) {
    return Quantities.text(nanogramsPerDay, Quantities.require(unit, Dimension.DAILY_DOSE));
  }

  @Override
  public int compareTo(DailyDose other) {
    return Long.compare(nanogramsPerDay, other.nanogramsPerDay);
  }

  /** The value with its unit, exact, as {@link #parse} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return Quantities.text(
        nanogramsPerDay,
        nanogramsPerDay >= Unit.MG_PER_DAY.baseUnits() ? Unit.MG_PER_DAY : Unit.MCG_PER_DAY);
  }
}
