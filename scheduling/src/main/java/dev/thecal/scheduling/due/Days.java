package dev.thecal.scheduling.due;

import java.time.Period;
import java.util.Locale;
import java.util.stream.Collectors;

/** Checks and words of day counts. */
final class Days {

  private Days() {}

  static int notNegative(String name, int days) {
    if (days < 0) {
      throw new IllegalArgumentException(name + " must be 0 or more, was " + days);
    }
    return days;
  }

  /** {@code 3 months}, {@code 42 days}, {@code 1 months 2 days}. */
  static String inWords(Period period) {
    return period.getUnits().stream()
        .filter(unit -> period.get(unit) != 0)
        .map(unit -> period.get(unit) + " " + unit.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** {@code 1 day}, {@code 2 days}. */
  static String inWords(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
