package dev.thecal.scheduling.plan;

import java.util.Comparator;

/**
 * How good a plan is: first that nobody is left without a place, then that nobody is late, then the cost.
 *
 * @param unplaced visits without a place before their hard stop
 * @param late visits after their latest acceptable day
 * @param cost of all rules and of overtime
 */
public record PlanScore(int unplaced, int late, long cost) implements Comparable<PlanScore> {

  private static final Comparator<PlanScore> ORDER = Comparator.comparingInt(PlanScore::unplaced)
      .thenComparingInt(PlanScore::late)
      .thenComparingLong(PlanScore::cost);

  /** Stands for one late visit in sums: more than the cost of 20,000 visits. */
  static final int LATE = 400_000;

  /** Stands for one visit without a place. */
  static final int UNPLACED = 100 * LATE;

  /** The smaller, the better. */
  @Override
  public int compareTo(PlanScore other) {
    return ORDER.compare(this, other);
  }
}
