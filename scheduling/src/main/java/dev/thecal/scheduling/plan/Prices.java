package dev.thecal.scheduling.plan;

import java.util.Arrays;

/**
 * What no plan can better, and what a slot is worth where it is scarce. Visits flow to buckets slot by slot; a visit
 * may be split, so the cheapest flow is a lower bound for every plan.
 */
final class Prices {

  /** Proven. */
  final PlanBound bound;
  /** Of each bucket, at least 0. */
  final double[] perSlot;

  private Prices(PlanBound bound, double[] perSlot) {
    this.bound = bound;
    this.perSlot = perSlot;
  }

  static Prices of(Options options) {
    return new Network(options).solve();
  }

  /** Nodes: the visits, the buckets, a detour for the overtime of each bucket, the sink. */
  private static final class Network {
    private final Options options;
    private final int visits;
    private final int buckets;
    private final int sink;
    /** Makes the cost of every slot a whole number, which the solver wants. */
    private final int scale;

    private final FlowNetwork flow;
    private double unplaced;
    private double late;
    private double cost;

    Network(Options options) {
      this.options = options;
      this.visits = options.slots.length;
      this.buckets = options.buckets.size();
      this.sink = visits + 2 * buckets;
      this.scale = Arrays.stream(options.slots).distinct().reduce(1, Network::commonMultiple);
      this.flow = new FlowNetwork(sink);
    }

    Prices solve() {
      for (int visit = 0; visit < visits; visit++) {
        addVisit(visit);
      }
      for (int bucket = 0; bucket < buckets; bucket++) {
        addBucket(bucket);
      }
      double[] duals = flow.solve(this::read);
      double[] perSlot = Arrays.stream(duals, visits, visits + buckets)
          .map(price -> price / scale)
          .toArray();
      return new Prices(new PlanBound(unplaced, late, cost), perSlot);
    }

    private void addVisit(int visit) {
      int slots = options.slots[visit];
      int share = scale / slots;
      flow.supply(visit, slots);
      for (int i = 0; i < options.bucketsOf[visit].length; i++) {
        int bucket = visits + options.bucketsOf[visit][i];
        flow.arc(visit, bucket, slots, (double) options.costs[visit][i] * share);
      }
      flow.arc(visit, sink, slots, (double) PlanScore.UNPLACED * share);
    }

    private void addBucket(int bucket) {
      int usual = 0;
      int overtime = 0;
      for (int bin : options.binsOf[bucket]) {
        usual += options.capacity[bin];
        overtime += options.most[bin] - options.capacity[bin];
      }
      flow.arc(visits + bucket, sink, usual, 0);
      int detour = visits + buckets + bucket;
      flow.arc(visits + bucket, detour, overtime, (double) PlanRule.OVERTIME * scale);
      flow.arc(detour, sink, overtime, 0);
    }

    private void read(int from, int to, double amount) {
      if (from >= visits + buckets) {
        cost += amount * PlanRule.OVERTIME;
      } else if (from < visits && to == sink) {
        unplaced += amount / options.slots[from];
      } else if (from < visits) {
        int price = options.costs[from][options.option(from, to - visits)];
        double share = amount / options.slots[from];
        late += price >= PlanScore.LATE ? share : 0;
        cost += share * (price % PlanScore.LATE);
      }
    }

    private static int commonMultiple(int a, int b) {
      int left = a;
      int right = b;
      while (right != 0) {
        int rest = left % right;
        left = right;
        right = rest;
      }
      return a / left * b;
    }
  }
}
