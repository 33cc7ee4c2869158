package dev.thecal.scheduling.plan;

import java.util.Arrays;
import java.util.List;

/**
 * What one rule says against a place.
 *
 * @param rule which
 * @param cost more than 0
 */
public record RuleCost(PlanRule rule, int cost) {

  /** Every rule that says something against this place, in the order of the rules. */
  public static List<RuleCost> of(VisitToPlan visit, Bucket at) {
    return Arrays.stream(PlanRule.values())
        .map(rule -> new RuleCost(rule, rule.cost(visit, at)))
        .filter(one -> one.cost() > 0)
        .toList();
  }
}
