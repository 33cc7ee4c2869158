package dev.thecal.scheduling.plan;

import java.util.Arrays;

/** Which visit is in which bin, changed in place; keeps the weighted sum of the score. */
final class Packing {

  static final int NOWHERE = -1;

  final Options options;
  final int[] binOf;
  final int[] optionOf;
  final int[] load;
  long total;

  private final int[][] members;
  private final int[] count;
  private final int[] placeInBin;

  Packing(Options options) {
    this.options = options;
    int visits = options.slots.length;
    binOf = new int[visits];
    optionOf = new int[visits];
    placeInBin = new int[visits];
    Arrays.fill(binOf, NOWHERE);
    load = new int[options.most.length];
    count = new int[options.most.length];
    members = new int[options.most.length][];
    for (int bin = 0; bin < members.length; bin++) {
      members[bin] = new int[Math.max(1, options.most[bin])];
    }
    total = (long) visits * PlanScore.UNPLACED;
  }

  int room(int bin) {
    return options.most[bin] - load[bin];
  }

  int count(int bin) {
    return count[bin];
  }

  int member(int bin, int index) {
    return members[bin][index];
  }

  int cost(int visit) {
    return binOf[visit] == NOWHERE ? PlanScore.UNPLACED : options.costs[visit][optionOf[visit]];
  }

  /** Cost of overtime if the bin held so much. */
  int overtime(int bin, int held) {
    return PlanRule.OVERTIME * Math.max(0, held - options.capacity[bin]);
  }

  void put(int visit, int option, int bin) {
    int slots = options.slots[visit];
    total += options.costs[visit][option]
        - PlanScore.UNPLACED
        + overtime(bin, load[bin] + slots)
        - overtime(bin, load[bin]);
    binOf[visit] = bin;
    optionOf[visit] = option;
    load[bin] += slots;
    placeInBin[visit] = count[bin];
    members[bin][count[bin]++] = visit;
  }

  void take(int visit) {
    int bin = binOf[visit];
    if (bin == NOWHERE) {
      return;
    }
    int slots = options.slots[visit];
    total -= cost(visit)
        - PlanScore.UNPLACED
        + overtime(bin, load[bin])
        - overtime(bin, load[bin] - slots);
    load[bin] -= slots;
    int last = members[bin][--count[bin]];
    members[bin][placeInBin[visit]] = last;
    placeInBin[last] = placeInBin[visit];
    binOf[visit] = NOWHERE;
  }
}
