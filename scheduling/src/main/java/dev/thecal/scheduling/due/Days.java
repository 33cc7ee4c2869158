package dev.thecal.scheduling.due;

/** Checks of day counts. */
final class Days {

  private Days() {}

  static int notNegative(String name, int days) {
    if (days < 0) {
      throw new IllegalArgumentException(name + " must be 0 or more, was " + days);
    }
    return days;
  }

  /** {@code 1 day}, {@code 2 days}. */
  static String inWords(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
