package dev.thecal.core.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.RoundingMode;

/**
 * Volume delivered in 24 hours, exact to the nanolitre.
 *
 * @param nanolitresPerDay 0 or more
 */
public record FlowRate(long nanolitresPerDay) implements Comparable<FlowRate> {

  public FlowRate {
    Quantities.notNegative("nanolitresPerDay", nanolitresPerDay);
  }

  /**
   * Reads for example {@code "0.2 mL/day"}.
   *
   * @throws QuantityFormatException for anything that is not a flow
   */
  @JsonCreator
  public static FlowRate parse(String text) {
    return new FlowRate(Measure.parse(text, Dimension.FLOW).amount());
  }

  /** What this flow delivers of the drug in 24 hours, rounded half-even to the nanogram. */
  public DailyDose of(Concentration drug) {
    return new DailyDose(Quantities.scaledDivide(
        nanolitresPerDay,
        drug.nanogramsPerMl(),
        Quantities.NANOLITRES_PER_ML,
        RoundingMode.HALF_EVEN));
  }

  @Override
  public int compareTo(FlowRate other) {
    return Long.compare(nanolitresPerDay, other.nanolitresPerDay);
  }

  /** The value with its unit, exact, as {@link #parse} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return Quantities.text(nanolitresPerDay, Unit.ML_PER_DAY);
  }
}
