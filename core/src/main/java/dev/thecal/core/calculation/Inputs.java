package dev.thecal.core.calculation;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Readers that the calculations share. */
final class Inputs {

  private static final Pattern TIME_OF_DAY = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");
  private static final int MINUTES_PER_HOUR = 60;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  /** More digits than any clinical number has: keeps the arithmetic small. */
  private static final int MOST_DIGITS = 18;

  private Inputs() {}

  /** A quantity of this kind, 0 or more. */
  static Function<String, Measure> any(Dimension dimension) {
    return text -> Measure.parse(text, dimension);
  }

  /** A quantity of this kind that is a divisor somewhere: above 0. */
  static Function<String, Measure> positive(Dimension dimension) {
    return text -> {
      Measure measure = Measure.parse(text, dimension);
      if (measure.amount() == 0) {
        throw new IllegalArgumentException("must be above 0, was \"" + text + "\"");
      }
      return measure;
    };
  }

  /** A date of this or a neighbouring century: a slip of the keyboard is not calculated with. */
  static LocalDate date(String text) {
    LocalDate date = Reads.date(text);
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "the year must be " + FIRST_YEAR + " to " + LAST_YEAR + ", was \"" + text + "\"");
    }
    return date;
  }

  /** {@code HH:MM} as minutes after midnight; {@code 24:00} is the end of the day. */
  static int minuteOfDay(String text) {
    if (!TIME_OF_DAY.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a time of day; write hours and minutes, for example 08:30");
    }
    return Integer.parseInt(text.substring(0, 2)) * MINUTES_PER_HOUR
        + Integer.parseInt(text.substring(3));
  }

  /** Says a problem if the number is outside the bounds, both inclusive. */
  static Field<BigDecimal> within(
      JsonInput in, String name, Field<BigDecimal> field, int least, int most) {
    field
        .optional()
        .filter(number -> number.compareTo(BigDecimal.valueOf(least)) < 0
            || number.compareTo(BigDecimal.valueOf(most)) > 0
            || number.scale() > MOST_DIGITS)
        .ifPresent(number -> in.problem(
            name, "a number from " + least + " to " + most + " is expected, was " + number));
    return field;
  }
}
