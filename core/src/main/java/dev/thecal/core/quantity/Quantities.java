package dev.thecal.core.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Shared arithmetic of the quantity records: exact, checked, never wrapped. */
public final class Quantities {

  static final long NANOLITRES_PER_ML = 1_000_000;

  private Quantities() {}

  /**
   * @throws IllegalArgumentException if the value is negative; the message names it
   */
  public static long notNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be 0 or more, was " + value);
    }
    return value;
  }

  /**
   * {@code a × b ÷ divisor}, rounded once in the named direction.
   *
   * @throws ArithmeticException if the divisor is 0 or the result does not fit
   */
  public static long scaledDivide(long a, long b, long divisor, RoundingMode rounding) {
    return new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
        .divide(BigDecimal.valueOf(divisor), 0, rounding)
        .longValueExact();
  }

  static Unit require(Unit unit, Dimension dimension) {
    if (unit.dimension() != dimension) {
      throw new IllegalArgumentException(unit.symbol() + " is no unit of " + dimension.words());
    }
    return unit;
  }

  /** The amount in the given unit, exact, without trailing zeros, with the unit's symbol. */
  static String text(long amount, Unit unit) {
    return number(amount, unit).toPlainString() + " " + unit.symbol();
  }

  /** The amount in the given unit as a decimal without trailing zeros; every unit's divisor is exact. */
  static BigDecimal number(long amount, Unit unit) {
    BigDecimal number = BigDecimal.valueOf(amount)
        .divide(BigDecimal.valueOf(unit.baseUnits()), 12, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
