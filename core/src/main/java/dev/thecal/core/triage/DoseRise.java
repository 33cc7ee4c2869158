package dev.thecal.core.triage;

import dev.thecal.core.quantity.DailyDose;
import java.math.BigInteger;

/**
 * How an opioid's dose has changed over a year.
 *
 * @param yearAgo above 0
 * @param now today's
 * @param limitPercent the clinic's: 30 means that 30 % more is still within it
 */
public record DoseRise(DailyDose yearAgo, DailyDose now, int limitPercent) {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /** Compared exactly, without a quotient. */
  public boolean aboveLimit() {
    BigInteger limit = BigInteger.valueOf(yearAgo.nanogramsPerDay())
        .multiply(BigInteger.valueOf(100L + limitPercent));
    return BigInteger.valueOf(now.nanogramsPerDay()).multiply(HUNDRED).compareTo(limit) > 0;
  }
}
