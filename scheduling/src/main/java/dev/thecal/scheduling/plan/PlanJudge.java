package dev.thecal.scheduling.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges a plan by the rules alone, without the arrays, bounds and searches of the planner. What it finds is a fault of
 * the planner or of whoever changed the plan.
 *
 * @param violations in words; empty for a sound plan
 * @param score as the rules count it
 */
public record PlanJudge(List<String> violations, PlanScore score) {

  public PlanJudge {
    violations = List.copyOf(violations);
  }

  public static PlanJudge of(PlanProblem problem, Plan plan) {
    Map<String, VisitToPlan> visits = byId(problem.visits(), VisitToPlan::id);
    Map<String, Bin> bins = byId(problem.bins(), Bin::id);
    var faults = new ArrayList<String>();
    requireEachOnce(visits, plan, faults);
    Map<String, List<Placement>> held =
        plan.placements().stream().collect(Collectors.groupingBy(Placement::bin));
    int late = 0;
    long cost = 0;
    for (Placement placement : plan.placements()) {
      VisitToPlan visit = visits.get(placement.visit());
      Bin bin = bins.get(placement.bin());
      if (visit == null || bin == null) {
        faults.add(placement + " names what the problem does not know");
        continue;
      }
      requireAllowed(visit, bin, placement, faults);
      late += PlanRule.late(visit, bin.bucket()) ? 1 : 0;
      cost += PlanRule.costOf(visit, bin.bucket());
    }
    for (Bin bin : problem.bins()) {
      cost += overtime(visits, bin, held.getOrDefault(bin.id(), List.of()), faults);
    }
    return new PlanJudge(faults, new PlanScore(plan.unplaced().size(), late, cost));
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    var map = new HashMap<String, T>();
    all.forEach(one -> map.put(id.apply(one), one));
    return map;
  }

  private static void requireEachOnce(
      Map<String, VisitToPlan> visits, Plan plan, List<String> faults) {
    var seen = new HashSet<String>();
    plan.placements().forEach(placement -> {
      if (!seen.add(placement.visit())) {
        faults.add(placement.visit() + " has two places");
      }
    });
    plan.unplaced().forEach(left -> {
      if (!seen.add(left.visit())) {
        faults.add(left.visit() + " is placed and unplaced");
      }
    });
    visits.keySet().stream()
        .filter(id -> !seen.contains(id))
        .sorted()
        .forEach(id -> faults.add(id + " is forgotten"));
  }

  private static void requireAllowed(
      VisitToPlan visit, Bin bin, Placement placement, List<String> faults) {
    if (!placement.bucket().equals(bin.bucket())) {
      faults.add(visit.id() + " is told " + placement.bucket() + ", its stretch is elsewhere");
    }
    if (!PlanRule.allowed(visit, bin.bucket())) {
      faults.add(visit.id() + " may not be on " + bin.bucket());
    }
    if (!bin.serves(visit)) {
      faults.add(bin.clinician() + " may not refill the pump of " + visit.id());
    }
    if (placement.late() != PlanRule.late(visit, bin.bucket())) {
      faults.add(visit.id() + " is late or not, and the plan says the other");
    }
  }

  /** Visits follow each other without overlap and end inside the stretch. */
  private static long overtime(
      Map<String, VisitToPlan> visits, Bin bin, List<Placement> held, List<String> faults) {
    int begun = bin.from().toSecondOfDay() / 60;
    int end = begun;
    for (Placement placement :
        held.stream().sorted(Comparator.comparing(Placement::from)).toList()) {
      int from = placement.from().toSecondOfDay() / 60;
      if (from < end) {
        faults.add(placement.visit() + " begins before the one before it ends");
      }
      VisitToPlan visit = visits.get(placement.visit());
      end = from + (visit == null ? 0 : visit.slots() * Bin.MINUTES);
    }
    int used = (end - begun) / Bin.MINUTES;
    if (used > bin.most()) {
      faults.add(bin.id() + " holds " + used + " slots of " + bin.most());
    }
    return (long) PlanRule.OVERTIME * Math.max(0, used - bin.slots());
  }
}
