package dev.thecal.scheduling.plan;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Betters a plan by small moves: a visit to another place, and if there is no room, one of those there to the place
 * left free or to a place of its own. Worse plans are taken now and then, less and less often (simulated annealing). The
 * same seed and number of moves give the same plan.
 */
final class Annealer {

  private static final double HOT = 14;
  private static final double COLD = 0.25;
  private static final int CHECK_EVERY = 1 << 14;

  private final Options options;
  private final Packing packing;
  private final SplittableRandom random;
  /** Of each visit its options, the cheapest by cost and price first. */
  private final int[][] ranked;

  private double heat;
  private int[] bestBins;
  private int[] bestOptions;
  private long best;

  Annealer(Packing packing, double[] price, long seed) {
    this.options = packing.options;
    this.packing = packing;
    this.random = new SplittableRandom(seed);
    this.ranked = ranked(options, price);
    this.bestBins = packing.binOf.clone();
    this.bestOptions = packing.optionOf.clone();
    this.best = packing.total;
  }

  private static int[][] ranked(Options options, double[] price) {
    var all = new int[options.slots.length][];
    for (int visit = 0; visit < all.length; visit++) {
      int v = visit;
      all[visit] = IntStream.range(0, options.costs[visit].length)
          .boxed()
          .sorted(Comparator.comparingDouble(
              i -> options.costs[v][i] + price[options.bucketsOf[v][i]] * options.slots[v]))
          .mapToInt(Integer::intValue)
          .toArray();
    }
    return all;
  }

  /**
   * @param moves how many to try
   * @param progress asked now and then; it may end the search with the best plan so far
   * @return the best plan
   */
  Packing run(long moves, PlanProgress progress) {
    double cooling = Math.pow(COLD / HOT, (double) CHECK_EVERY / Math.max(moves, CHECK_EVERY));
    heat = HOT;
    for (long move = 0; move < moves && packing.binOf.length > 0; move++) {
      if (move % CHECK_EVERY == 0 && move > 0) {
        heat *= cooling;
        keep();
        if (!progress.goOn((double) move / moves, (int) (best / PlanScore.UNPLACED))) {
          break;
        }
      }
      step(random.nextInt(packing.binOf.length));
    }
    keep();
    return restored();
  }

  private void keep() {
    if (packing.total < best) {
      best = packing.total;
      System.arraycopy(packing.binOf, 0, bestBins, 0, bestBins.length);
      System.arraycopy(packing.optionOf, 0, bestOptions, 0, bestOptions.length);
    }
  }

  private Packing restored() {
    var plan = new Packing(options);
    for (int visit = 0; visit < bestBins.length; visit++) {
      if (bestBins[visit] != Packing.NOWHERE) {
        plan.put(visit, bestOptions[visit], bestBins[visit]);
      }
    }
    return plan;
  }

  private void step(int visit) {
    int option = anyOption(visit);
    if (option < 0) {
      return;
    }
    int bin = anyBin(visit, option);
    if (bin == packing.binOf[visit] || !options.serves(visit, bin)) {
      return;
    }
    int lacking = options.slots[visit] - packing.room(bin);
    if (lacking <= 0) {
      move(visit, option, bin);
    } else if (packing.count(bin) > 0) {
      displace(visit, option, bin, lacking);
    }
  }

  /** Cheap ones more often. */
  private int anyOption(int visit) {
    int[] order = ranked[visit];
    if (order.length == 0) {
      return -1;
    }
    double r = random.nextDouble();
    return order[(int) (order.length * r * r)];
  }

  private int anyBin(int visit, int option) {
    int[] bins = options.binsOf[options.bucketsOf[visit][option]];
    return bins.length == 1 ? bins[0] : bins[random.nextInt(bins.length)];
  }

  private void move(int visit, int option, int bin) {
    long before = packing.total;
    int oldBin = packing.binOf[visit];
    int oldOption = packing.optionOf[visit];
    packing.take(visit);
    packing.put(visit, option, bin);
    if (!taken(packing.total - before)) {
      packing.take(visit);
      back(visit, oldOption, oldBin);
    }
  }

  private void displace(int visit, int option, int bin, int lacking) {
    int other = packing.member(bin, random.nextInt(packing.count(bin)));
    if (options.slots[other] < lacking) {
      return;
    }
    long before = packing.total;
    int visitBin = packing.binOf[visit];
    int visitOption = packing.optionOf[visit];
    int otherOption = packing.optionOf[other];
    packing.take(other);
    packing.take(visit);
    packing.put(visit, option, bin);
    // Where one has no place, which one it is may still change.
    boolean settled = resettled(other, bin, visitBin) || visitBin == Packing.NOWHERE;
    if (settled && taken(packing.total - before)) {
      return;
    }
    packing.take(other);
    packing.take(visit);
    back(visit, visitOption, visitBin);
    packing.put(other, otherOption, bin);
  }

  /** To the place left free, if it fits there, else to any place with room. */
  private boolean resettled(int visit, int not, int free) {
    if (free != Packing.NOWHERE && random.nextBoolean()) {
      int option = options.option(visit, options.bucketOfBin[free]);
      if (option >= 0 && fits(visit, free)) {
        packing.put(visit, option, free);
        return true;
      }
    }
    for (int attempt = 0; attempt < 4; attempt++) {
      int option = anyOption(visit);
      int bin = anyBin(visit, option);
      if (bin != not && fits(visit, bin)) {
        packing.put(visit, option, bin);
        return true;
      }
    }
    return false;
  }

  private boolean fits(int visit, int bin) {
    return packing.room(bin) >= options.slots[visit] && options.serves(visit, bin);
  }

  private void back(int visit, int option, int bin) {
    if (bin != Packing.NOWHERE) {
      packing.put(visit, option, bin);
    }
  }

  private boolean taken(long worse) {
    return worse <= 0 || (worse < 40 * heat && random.nextDouble() < Math.exp(-worse / heat));
  }
}
