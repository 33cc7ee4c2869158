package dev.thecal.core.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Drug delivered in one hour, exact to the nanogram: the rate of a part of the day. It never turns into a
 * dose per day unless asked to.
 *
 * @param nanogramsPerHour 0 or more
 */
public record HourlyDose(long nanogramsPerHour) implements Comparable<HourlyDose> {

  private static final long HOURS_PER_DAY = 24;

  public HourlyDose {
    Quantities.notNegative("nanogramsPerHour", nanogramsPerHour);
  }

  /**
   * Reads for example {@code "10 mcg/h"}.
   *
   * @throws QuantityFormatException for anything that is not a dose per hour
   */
  @JsonCreator
  public static HourlyDose parse(String text) {
    return new HourlyDose(Measure.parse(text, Dimension.HOURLY_DOSE).amount());
  }

  /**
   * What this rate delivers when it holds for 24 hours.
   *
   * @throws ArithmeticException if it does not fit
   */
  public DailyDose perDay() {
    return new DailyDose(Math.multiplyExact(nanogramsPerHour, HOURS_PER_DAY));
  }

  @Override
  public int compareTo(HourlyDose other) {
    return Long.compare(nanogramsPerHour, other.nanogramsPerHour);
  }

  /** The value with its unit, exact, as {@link #parse} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return Quantities.text(
        nanogramsPerHour,
        nanogramsPerHour >= Unit.MG_PER_H.baseUnits() ? Unit.MG_PER_H : Unit.MCG_PER_H);
  }
}
