package dev.thecal.scheduling.plan;

import java.time.LocalDate;

/**
 * The days of a refill as the planner uses them, local dates of the site.
 *
 * @param earliest first day that is useful and for which the drug can be there
 * @param recommended the day to aim at
 * @param latest latest acceptable day: after it the visit is late
 * @param hardStop after it there is no visit at all
 */
public record PlanDays(
    LocalDate earliest, LocalDate recommended, LocalDate latest, LocalDate hardStop) {

  /** No day is left: early refill and low reservoir contradict, or the drug cannot be there in time. */
  public boolean none() {
    return earliest.isAfter(hardStop);
  }

  boolean cover(LocalDate day) {
    return !day.isBefore(earliest) && !day.isAfter(hardStop);
  }
}
