package dev.thecal.core.refill;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * By how much a pump may deliver more than programmed: the factor (1 + ratio) as a reduced fraction of
 * whole numbers, so that nothing is rounded.
 *
 * @param numerator at least the denominator
 * @param denominator above 0
 */
public record AccuracyBand(long numerator, long denominator) {

  /** Left aside: delivers what it was told. */
  public static final AccuracyBand NONE = new AccuracyBand(1, 1);

  public AccuracyBand {
    if (denominator <= 0 || numerator < denominator) {
      throw new IllegalArgumentException(
          "accuracy must be 0 or more, was " + numerator + "/" + denominator + " - 1");
    }
  }

  /**
   * @param ratio 0.145 for ±14.5 %
   * @throws IllegalArgumentException if it is below 0
   * @throws ArithmeticException if it does not fit
   */
  public static AccuracyBand of(BigDecimal ratio) {
    BigDecimal factor = BigDecimal.ONE.add(ratio);
    int scale = Math.max(0, factor.scale());
    BigInteger over = factor.setScale(scale).unscaledValue();
    BigInteger under = BigInteger.TEN.pow(scale);
    BigInteger common = over.gcd(under);
    return new AccuracyBand(
        over.divide(common).longValueExact(), under.divide(common).longValueExact());
  }

  /** What the pump must be told so that at most this flows: amount ÷ factor, rounded down. */
  long told(long delivered) {
    return scaled(delivered, denominator, numerator);
  }

  /** Whether {@link #told} is exact. */
  boolean exact(long delivered) {
    return Math.multiplyExact(delivered % numerator, denominator) % numerator == 0;
  }

  /** What may flow of what the pump was told, rounded up. */
  long delivered(long told) {
    long down = scaled(told, numerator, denominator);
    return Math.multiplyExact(told % denominator, numerator) % denominator == 0
        ? down
        : Math.addExact(down, 1);
  }

  /** amount × by ÷ of, rounded down, without a product that could overflow unless the result does. */
  private static long scaled(long amount, long by, long of) {
    return Math.addExact(
        Math.multiplyExact(amount / of, by), Math.multiplyExact(amount % of, by) / of);
  }
}
