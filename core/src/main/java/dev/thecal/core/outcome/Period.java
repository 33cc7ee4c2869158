package dev.thecal.core.outcome;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/**
 * The days that an analysis is about, on the clinic's calendar.
 *
 * @param from first day, included
 * @param to last day, included
 */
public record Period(LocalDate from, LocalDate to) {

  private static final int MOST_YEARS = 10;

  /**
   * @throws Refusal INVALID, all problems at once: the end before the beginning, days that have not come, or
   *     more than 10 years
   */
  Period check(LocalDate today) {
    var problems = new ArrayList<InputProblem>();
    if (to.isBefore(from)) {
      problems.add(new InputProblem("/to", to + " is before from, " + from + "; swap them"));
    }
    if (to.isAfter(today)) {
      problems.add(new InputProblem(
          "/to", to + " has not come yet; the last day to ask for is today, " + today));
    }
    if (!to.isBefore(from.plusYears(MOST_YEARS))) {
      problems.add(new InputProblem(
          "/from",
          from + " to " + to + " is more than " + MOST_YEARS + " years; ask for a shorter period"));
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return this;
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** First moment of the first day. */
  Instant start(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** First moment after the last day. */
  Instant end(ZoneId zone) {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Days of the period from a day (included) to another (excluded). */
  long daysOf(LocalDate first, LocalDate before) {
    LocalDate begins = first.isAfter(from) ? first : from;
    LocalDate ends = before.isBefore(to.plusDays(1)) ? before : to.plusDays(1);
    return Math.max(0, ChronoUnit.DAYS.between(begins, ends));
  }
}
