package dev.thecal.scheduling.plan;

/** Hears how far a search is and may end it. */
@FunctionalInterface
public interface PlanProgress {

  /** Hears nothing and never ends the search. */
  PlanProgress NONE = (share, unplaced) -> true;

  /**
   * @param share of the search that is done, 0 to 1
   * @param unplaced visits without a place in the best plan so far
   * @return false to end the search; the best plan so far is given
   */
  boolean goOn(double share, int unplaced);
}
