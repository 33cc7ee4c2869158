package dev.thecal.scheduling.plan;

/**
 * What no plan for the problem can better. Fractions stand for visits that were split to prove it.
 *
 * @param unplaced visits without a place, at least
 * @param late late visits, at least
 * @param cost at least, while the other two are met
 */
public record PlanBound(double unplaced, double late, double cost) {}
