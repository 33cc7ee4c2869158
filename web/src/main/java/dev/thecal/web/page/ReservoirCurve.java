package dev.thecal.web.page;

import java.util.List;

/**
 * The volume of a reservoir over time, twice: as data for the chart and as rows for those who cannot see
 * it.
 *
 * @param data JSON for the chart: {@code {"days":[epoch seconds],"expected":[mL],"worst":[mL],"alarm":mL,
 *     "today":epoch seconds}}
 * @param summary the curve in one sentence
 * @param points a few dates with their volumes
 */
public record ReservoirCurve(String data, String summary, List<Point> points) {

  /** One row of the table. */
  public record Point(String on, String expected, String worst) {}
}
