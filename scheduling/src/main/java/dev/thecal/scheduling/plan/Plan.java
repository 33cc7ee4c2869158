package dev.thecal.scheduling.plan;

import java.util.List;

/**
 * A proposal: it books nothing.
 *
 * @param placements sorted by day, session, site, start and visit
 * @param unplaced sorted by visit
 * @param score of this plan
 * @param bound that no plan betters
 */
public record Plan(
    List<Placement> placements, List<Unplaced> unplaced, PlanScore score, PlanBound bound) {

  public Plan {
    placements = List.copyOf(placements);
    unplaced = List.copyOf(unplaced);
  }

  /**
   * How much more this plan costs than the bound, as a ratio; 0 if it costs nothing. Says something only if as many are
   * unplaced and late as the bound has.
   */
  public double gap() {
    return score.cost() == 0 ? 0 : score.cost() / Math.max(bound.cost(), 1e-9) - 1;
  }
}
