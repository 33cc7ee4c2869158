package dev.thecal.scheduling.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Visits that need a place, and the free stretches there are.
 *
 * @param visits sorted by id
 * @param bins sorted by bucket and id
 */
public record PlanProblem(List<VisitToPlan> visits, List<Bin> bins) {

  /** Sorts both, so that the order in which they are given decides nothing. */
  public PlanProblem {
    visits = visits.stream().sorted(Comparator.comparing(VisitToPlan::id)).toList();
    bins = bins.stream()
        .sorted(Comparator.comparing(Bin::bucket).thenComparing(Bin::id))
        .toList();
    requireUnique(visits, VisitToPlan::id);
    requireUnique(bins, Bin::id);
  }

  private static <T> void requireUnique(Collection<T> all, Function<T, String> id) {
    var seen = new HashSet<String>();
    for (T one : all) {
      if (!seen.add(id.apply(one))) {
        throw new IllegalArgumentException(
            "two of the problem are named \"" + id.apply(one) + "\"");
      }
    }
  }
}
