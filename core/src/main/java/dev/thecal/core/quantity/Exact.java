package dev.thecal.core.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction for calculations: nothing is rounded until it is printed.
 *
 * @param numerator carries the sign
 * @param denominator above 0, without a common factor with the numerator
 */
public record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {

  public static final Exact ZERO = of(0);
  public static final Exact ONE = of(1);

  private static final int PRINTED_DECIMALS = 6;

  /** Reduces; a negative denominator hands its sign to the numerator. */
  public Exact {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(numerator + " divided by 0");
    }
    BigInteger factor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      factor = factor.negate();
    }
    numerator = numerator.divide(factor);
    denominator = denominator.divide(factor);
  }

  public static Exact of(long value) {
    return new Exact(BigInteger.valueOf(value), BigInteger.ONE);
  }

  public static Exact of(BigDecimal value) {
    return value.scale() <= 0
        ? new Exact(value.toBigIntegerExact(), BigInteger.ONE)
        : new Exact(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /**
   * @throws ArithmeticException if the denominator is 0
   */
  public static Exact ratio(long numerator, long denominator) {
    return new Exact(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public Exact plus(Exact other) {
    return new Exact(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Exact minus(Exact other) {
    return plus(new Exact(other.numerator.negate(), other.denominator));
  }

  public Exact times(Exact other) {
    return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Exact times(long other) {
    return times(of(other));
  }

  /**
   * @throws ArithmeticException if the other is 0
   */
  public Exact dividedBy(Exact other) {
    return new Exact(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Exact dividedBy(long other) {
    return dividedBy(of(other));
  }

  public Exact abs() {
    return new Exact(numerator.abs(), denominator);
  }

  public Exact min(Exact other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Exact max(Exact other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /**
   * The nearest whole number in the named direction.
   *
   * @throws ArithmeticException if it does not fit
   */
  public long toLong(RoundingMode rounding) {
    return round(0, rounding).longValueExact();
  }

  /** Rounded once, in the named direction. */
  public BigDecimal round(int decimals, RoundingMode rounding) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
  }

  /** At most 6 decimals and no trailing zeros: what answers carry. */
  public BigDecimal printed(RoundingMode rounding) {
    BigDecimal number = round(PRINTED_DECIMALS, rounding).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
  }

  /** {@link #printed} without an exponent. */
  public String text(RoundingMode rounding) {
    return printed(rounding).toPlainString();
  }

  /**
   * This amount in a unit, for example {@code "0.2 mL/day"}; only differences are ever negative.
   *
   * @param unit of the dimension whose smallest unit (ng, nL, …) this amount counts
   */
  public String in(Unit unit, RoundingMode rounding) {
    return dividedBy(unit.baseUnits()).text(rounding) + " " + unit.symbol();
  }

  @Override
  public int compareTo(Exact other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** The fraction itself, for messages to programmers. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
