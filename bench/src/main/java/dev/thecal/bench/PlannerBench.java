package dev.thecal.bench;

import dev.thecal.scheduling.plan.OpenPlan;
import dev.thecal.scheduling.plan.Placement;
import dev.thecal.scheduling.plan.Plan;
import dev.thecal.scheduling.plan.PlanBudget;
import dev.thecal.scheduling.plan.PlanJudge;
import dev.thecal.scheduling.plan.PlanProblem;
import dev.thecal.scheduling.plan.PlanProgress;
import dev.thecal.scheduling.plan.Planner;
import dev.thecal.scheduling.plan.VisitToPlan;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Plans of small, middle and large networks: judged, with the gap to the proven bound; then one more visit and a plan
 * anew after cancellations and a lost lane. One thread; time is that of its own processor use.
 */
public final class PlannerBench {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final PlanBudget FIRST = new PlanBudget(0, 0, 1);
  private static final PlanBudget AGAIN = new PlanBudget(100, 10_000_000, 1);

  private PlannerBench() {}

  /**
   * @param args seeds; 1 if there is none
   */
  public static void main(String[] args) {
    long[] seeds = args.length == 0
        ? new long[] {1}
        : Arrays.stream(args).mapToLong(Long::parseLong).toArray();
    Planner.plan(PlanInstances.make(2_000, 0.8, 99));
    for (long seed : seeds) {
      for (int patients : new int[] {200, 2_000, 20_000}) {
        for (double load : new double[] {0.70, 0.92}) {
          measure(patients, load, seed);
        }
      }
    }
  }

  private static void measure(int patients, double load, long seed) {
    PlanProblem problem = PlanInstances.make(patients, load, seed);
    print(
        "%n%d patients, load %.2f, seed %d: %d visits, %d stretches%n",
        patients, load, seed, problem.visits().size(), problem.bins().size());
    plan("bound and first plan", problem, FIRST);
    Plan plan = plan("searched", problem, PlanBudget.USUAL);
    print(
        "  bound: %.2f unplaced, %.2f late, cost %.0f%n",
        plan.bound().unplaced(), plan.bound().late(), plan.bound().cost());
    recommend(problem, plan);
    again(problem, plan, seed);
  }

  private static Plan plan(String what, PlanProblem problem, PlanBudget budget) {
    long start = THREADS.getCurrentThreadCpuTime();
    Plan plan = Planner.plan(problem, budget, PlanProgress.NONE);
    double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    print(
        "  %-22s %6.2f s: %d unplaced, %d late, cost %d, gap %.1f %%, violations %d%n",
        what,
        seconds,
        plan.score().unplaced(),
        plan.score().late(),
        plan.score().cost(),
        100 * plan.gap(),
        PlanJudge.of(problem, plan).violations().size());
    return plan;
  }

  private static void recommend(PlanProblem problem, Plan plan) {
    var open = new OpenPlan(problem, plan);
    List<VisitToPlan> visits = problem.visits();
    var nanos = new long[2_000];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        open.recommend(visits.get(i % visits.size()), 3);
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    print(
        "  one more visit, three offers with reasons: median %.3f ms, 95 of 100 under %.3f ms%n",
        nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6);
  }

  private static void again(PlanProblem problem, Plan plan, long seed) {
    Map<String, Placement> told = new HashMap<>();
    plan.placements().forEach(one -> told.put(one.visit(), one));
    List<VisitToPlan> visits = problem.visits().stream()
        .map(visit -> withPublished(visit, Optional.ofNullable(told.get(visit.id()))))
        .toList();
    Plan same = plan("unchanged", new PlanProblem(visits, problem.bins()), AGAIN);
    print("    moved %d%n", moved(told, same));
    var random = new Random(seed);
    var lost = problem.bins().get(problem.bins().size() / 2);
    var left = new PlanProblem(
        visits.stream().filter(visit -> random.nextInt(100) >= 5).toList(),
        problem.bins().stream()
            .filter(bin -> !(bin.clinician().equals(lost.clinician())
                && bin.bucket().site().equals(lost.bucket().site())
                && Math.abs(
                        bin.bucket().day().toEpochDay() - lost.bucket().day().toEpochDay())
                    < 11))
            .toList());
    var bins = left.bins().stream().map(bin -> bin.id()).toList();
    long displaced = left.visits().stream()
        .map(visit -> told.get(visit.id()))
        .filter(one -> one != null && !bins.contains(one.bin()))
        .count();
    Plan anew = plan("5 % off, a lane lost", left, AGAIN);
    print("    moved %d, of which %d had lost their lane%n", moved(told, anew), displaced);
  }

  private static long moved(Map<String, Placement> told, Plan plan) {
    return plan.placements().stream()
        .filter(one -> Optional.ofNullable(told.get(one.visit()))
            .filter(before -> !before.bucket().equals(one.bucket()))
            .isPresent())
        .count();
  }

  private static VisitToPlan withPublished(VisitToPlan visit, Optional<Placement> told) {
    return new VisitToPlan(
        visit.id(),
        visit.home(),
        visit.otherSites(),
        visit.slots(),
        visit.days(),
        visit.wastePerDay(),
        visit.wishes(),
        visit.pumpBrand(),
        visit.withdrawalRisk(),
        told.map(Placement::bucket));
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
