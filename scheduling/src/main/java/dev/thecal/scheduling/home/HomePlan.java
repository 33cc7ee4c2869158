package dev.thecal.scheduling.home;

import java.time.Duration;
import java.util.List;

/**
 * Routes for the nurses. Nothing of it is booked before somebody accepts it.
 *
 * @param routes by day, then nurse; a day without a visit is not there
 * @param unplaced visits that no route can take, and why
 * @param late visits after their latest acceptable day
 * @param dayCost drug wasted by coming early, days after the recommended one
 * @param travel all driving
 */
public record HomePlan(
    List<Route> routes, List<Left> unplaced, int late, long dayCost, Duration travel) {

  /**
   * A visit without a nurse.
   *
   * @param text why, and what might help
   */
  public record Left(String visit, String text) {}

  public HomePlan {
    routes = List.copyOf(routes);
    unplaced = List.copyOf(unplaced);
  }
}
