package dev.thecal.candidacy.fact;

import java.math.BigDecimal;

/** Decimals in one form: 7 and 7.0 are the same fact. */
final class Numbers {

  private Numbers() {}

  static BigDecimal within(String text, int least, int most) {
    BigDecimal number = plain(parse(text));
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new IllegalArgumentException(
          "a number from " + least + " to " + most + " is expected, was " + text);
    }
    return number;
  }

  static int whole(String text, int least, int most) {
    try {
      return within(text, least, most).intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("a whole number is expected, was " + text, e);
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal parse(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a number is expected, was \"" + text + "\"", e);
    }
  }
}
