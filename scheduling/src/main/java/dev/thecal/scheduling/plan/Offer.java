package dev.thecal.scheduling.plan;

import java.time.LocalTime;
import java.util.List;

/**
 * A free place for one visit.
 *
 * @param bin id of the free stretch
 * @param bucket site, day and session
 * @param from local start, after what the stretch holds
 * @param late after the latest acceptable day
 * @param costs what the rules say against it
 * @param overtime cost of overtime it would cause
 * @param scarcity what the time there is worth to others
 */
public record Offer(
    String bin,
    Bucket bucket,
    LocalTime from,
    boolean late,
    List<RuleCost> costs,
    int overtime,
    double scarcity) {

  public Offer {
    costs = List.copyOf(costs);
  }

  /** By this offers are ranked: the smaller, the better; a late one comes after all others. */
  public double rank() {
    return (late ? PlanScore.LATE : 0) + ownCost() + scarcity;
  }

  /** What it costs this visit. */
  public int ownCost() {
    return costs.stream().mapToInt(RuleCost::cost).sum() + overtime;
  }

  /** In words. */
  public String text() {
    var reasons = new StringBuilder();
    costs.forEach(
        one -> reasons.append("; ").append(one.rule().text()).append(" ").append(one.cost()));
    if (overtime > 0) {
      reasons.append("; overtime ").append(overtime);
    }
    if (scarcity >= 1) {
      reasons.append("; scarce, worth ").append(Math.round(scarcity)).append(" to others");
    }
    String why = reasons.isEmpty() ? "nothing speaks against it" : reasons.substring(2);
    return bucket + " from " + from + (late ? ", LATE" : "") + ": " + why;
  }
}
