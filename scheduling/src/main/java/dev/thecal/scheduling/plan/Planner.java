package dev.thecal.scheduling.plan;

/** Plans visits. Pure: the same problem and budget give the same plan. */
public final class Planner {

  private Planner() {}

  public static Plan plan(PlanProblem problem) {
    return plan(problem, PlanBudget.USUAL, PlanProgress.NONE);
  }

  /**
   * @param progress may end the search early; then the plan is the best found so far, complete all the same
   */
  public static Plan plan(PlanProblem problem, PlanBudget budget, PlanProgress progress) {
    var options = new Options(problem);
    Prices prices = Prices.of(options);
    Packing first = new FirstPlan(options, prices.perSlot).make();
    Packing best = new Annealer(first, prices.perSlot, budget.seed())
        .run(budget.moves(problem.visits().size()), progress);
    return PlanMaker.make(best, prices.bound);
  }
}
