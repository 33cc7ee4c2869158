package dev.thecal.core.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quantity as somebody wrote it: exact, together with the unit that was used.
 *
 * @param amount in the smallest unit of the dimension (ng, nL, nL/day, ng/mL, µm, s); 0 or more
 * @param unit the unit it was written in
 */
public record Measure(long amount, Unit unit) {

  private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?) (\\S+)");

  public Measure {
    Quantities.notNegative("amount", amount);
  }

  /**
   * Reads {@code "<number> <unit>"}: digits with an optional decimal part, one space, a unit of the
   * closed list.
   *
   * @throws QuantityFormatException for anything else, a unit of another dimension, a value finer
   *     than the smallest unit, or one that does not fit
   */
  public static Measure parse(String text, Dimension expected) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new QuantityFormatException(
          "\"" + text + "\" is not a quantity; write a number, one space and "
              + Unit.symbolsOf(expected) + ", for example \"" + example(expected) + "\"");
    }
    Unit unit = unit(matcher.group(2), text, expected);
    return new Measure(amount(new BigDecimal(matcher.group(1)), unit, text), unit);
  }

  private static Unit unit(String symbol, String text, Dimension expected) {
    Unit unit = Unit.find(symbol).orElseThrow(() -> unknownUnit(symbol, text, expected));
    if (unit.dimension() != expected) {
      throw new QuantityFormatException(
          "\"" + text + "\" is " + unit.dimension().words() + ", not " + expected.words() + "; use "
              + Unit.symbolsOf(expected));
    }
    return unit;
  }

  private static QuantityFormatException unknownUnit(
      String symbol, String text, Dimension expected) {
    String maybe = Unit.findIgnoringCase(symbol
            .replace("µg", "mcg")
            .replace("ug", "mcg")
            .replace("/d", "/day")
            .replace("/dayay", "/day"))
        .map(u -> "; maybe " + u.symbol())
        .orElse("; use " + Unit.symbolsOf(expected));
    return new QuantityFormatException(
        "unit \"" + symbol + "\" in \"" + text + "\" is unknown" + maybe);
  }

  private static long amount(BigDecimal number, Unit unit, String text) {
    try {
      return number.multiply(BigDecimal.valueOf(unit.baseUnits())).longValueExact();
    } catch (ArithmeticException e) {
      throw new QuantityFormatException("\"" + text
          + "\" is too large, or finer than Thecal keeps (1 ng, 1 nL, 1 ng/mL, 1 nL/day)");
    }
  }

  private static String example(Dimension dimension) {
    return "1.5 " + Unit.of(dimension).get(0).symbol();
  }

  @Override
  public String toString() {
    return Quantities.text(amount, unit);
  }
}
