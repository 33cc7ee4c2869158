package dev.thecal.candidacy.rule;

import java.time.LocalDate;
import java.time.Period;

/** Ends of waiting times in months and years. */
final class Waiting {

  private Waiting() {}

  /**
   * First day after the wait. Where the month has no such day (31 August and six months) it is the next day,
   * never an earlier one.
   */
  static LocalDate end(LocalDate start, Period wait) {
    LocalDate end = start.plus(wait);
    return end.getDayOfMonth() == start.getDayOfMonth() ? end : end.plusDays(1);
  }
}
