package dev.thecal.scheduling.plan;

import java.util.List;

/** The best score by trying every plan: for small problems, to judge the planner. */
final class EveryPlan {

  private final PlanProblem problem;
  private final int[] load;
  private PlanScore best;

  private EveryPlan(PlanProblem problem) {
    this.problem = problem;
    this.load = new int[problem.bins().size()];
    this.best = new PlanScore(Integer.MAX_VALUE, 0, 0);
  }

  static PlanScore best(PlanProblem problem) {
    var all = new EveryPlan(problem);
    all.tryFrom(0, new PlanScore(0, 0, 0));
    return all.best;
  }

  private void tryFrom(int index, PlanScore so) {
    if (so.compareTo(best) >= 0) {
      return;
    }
    if (index == problem.visits().size()) {
      best = so;
      return;
    }
    VisitToPlan visit = problem.visits().get(index);
    List<Bin> bins = problem.bins();
    for (int i = 0; i < load.length; i++) {
      Bin bin = bins.get(i);
      if (!PlanRule.allowed(visit, bin.bucket())
          || !bin.serves(visit)
          || load[i] + visit.slots() > bin.slots() + bin.overtime()) {
        continue;
      }
      int before = Math.max(0, load[i] - bin.slots());
      load[i] += visit.slots();
      int more = Math.max(0, load[i] - bin.slots()) - before;
      tryFrom(
          index + 1,
          new PlanScore(
              so.unplaced(),
              so.late() + (PlanRule.late(visit, bin.bucket()) ? 1 : 0),
              so.cost() + PlanRule.costOf(visit, bin.bucket()) + 15L * more));
      load[i] -= visit.slots();
    }
    tryFrom(index + 1, new PlanScore(so.unplaced() + 1, so.late(), so.cost()));
  }
}
