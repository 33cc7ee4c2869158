package dev.thecal.core.infusion;

import java.util.OptionalInt;

/**
 * How often each minute of a repeating period is covered. A minute that is covered twice, or never, is a dose that
 * is given twice, or not at all.
 */
public final class MinuteCoverage {

  private final int[] times;

  /**
   * @param minutes of the period, for example 1440 for a day; it repeats, so what runs over its end goes on at its
   *     beginning
   */
  public MinuteCoverage(int minutes) {
    this.times = new int[minutes];
  }

  /**
   * Covers minutes once more.
   *
   * @param start of the first, 0 or more
   * @param length in minutes
   */
  public void add(int start, int length) {
    for (int i = 0; i < length; i++) {
      times[(start + i) % times.length]++;
    }
  }

  /** The first minute that is not covered exactly once; empty if each is. */
  public OptionalInt firstWrong() {
    for (int minute = 0; minute < times.length; minute++) {
      if (times[minute] != 1) {
        return OptionalInt.of(minute);
      }
    }
    return OptionalInt.empty();
  }

  /** How often a minute is covered. */
  public int times(int minute) {
    return times[minute];
  }
}
