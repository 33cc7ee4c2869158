package dev.thecal.scheduling.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A complete plan in one pass: what is published stays where it is if it can, then who has the least choice goes first, to
 * where cost and price are lowest.
 */
final class FirstPlan {

  private final Options options;
  private final double[] price;

  FirstPlan(Options options, double[] price) {
    this.options = options;
    this.price = price;
  }

  Packing make() {
    var packing = new Packing(options);
    List<VisitToPlan> visits = options.problem.visits();
    for (int visit = 0; visit < visits.size(); visit++) {
      keep(packing, visit);
    }
    IntStream.range(0, visits.size())
        .filter(visit -> packing.binOf[visit] == Packing.NOWHERE)
        .boxed()
        .sorted(Comparator.comparing((Integer visit) -> visits.get(visit).days().hardStop())
            .thenComparing(visit -> options.bucketsOf[visit].length)
            .thenComparing(visit -> -options.slots[visit])
            .thenComparing(visit -> visit))
        .forEach(visit -> place(packing, visit));
    return packing;
  }

  private void keep(Packing packing, int visit) {
    VisitToPlan one = options.problem.visits().get(visit);
    int option = one.published()
        .map(told -> options.option(visit, Collections.binarySearch(options.buckets, told)))
        .orElse(-1);
    if (option < 0) {
      return;
    }
    Arrays.stream(options.binsOf[options.bucketsOf[visit][option]])
        .filter(bin -> packing.room(bin) >= one.slots() && options.serves(visit, bin))
        .boxed()
        .min(Comparator.comparingInt(packing::room))
        .ifPresent(bin -> packing.put(visit, option, bin));
  }

  private void place(Packing packing, int visit) {
    int slots = options.slots[visit];
    int best = Packing.NOWHERE;
    int bestOption = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < options.bucketsOf[visit].length; i++) {
      int bucket = options.bucketsOf[visit][i];
      double cost = options.costs[visit][i] + price[bucket] * slots;
      for (int bin : options.binsOf[bucket]) {
        if (packing.room(bin) < slots || !options.serves(visit, bin)) {
          continue;
        }
        int load = packing.load[bin];
        // A bin that is left with a useless rest is the worse one; the least of reasons.
        double all = cost
            + packing.overtime(bin, load + slots)
            - packing.overtime(bin, load)
            + (packing.room(bin) - slots) * 1e-3;
        if (all < least) {
          least = all;
          best = bin;
          bestOption = i;
        }
      }
    }
    if (best != Packing.NOWHERE) {
      packing.put(visit, bestOption, best);
    }
  }
}
