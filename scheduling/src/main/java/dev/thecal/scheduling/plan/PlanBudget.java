package dev.thecal.scheduling.plan;

/**
 * How long to search: counted in moves, not in seconds, so that the same problem gives the same plan on any machine.
 *
 * @param movesPerVisit tried for each visit, at least 0
 * @param mostMoves in all, at least 0
 * @param seed of the search
 */
public record PlanBudget(int movesPerVisit, long mostMoves, long seed) {

  /** Seconds for a clinic, about a minute for 15,000 visits. */
  public static final PlanBudget USUAL = new PlanBudget(20_000, 300_000_000L, 1);

  public PlanBudget {
    if (movesPerVisit < 0 || mostMoves < 0) {
      throw new IllegalArgumentException("a budget of moves is not negative");
    }
  }

  long moves(int visits) {
    return Math.min(mostMoves, (long) movesPerVisit * visits);
  }
}
