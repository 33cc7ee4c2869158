package dev.thecal.scheduling.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The problem as arrays: which buckets each visit may use, at which cost, and what the bins hold. */
final class Options {

  final PlanProblem problem;
  final List<Bucket> buckets;
  /** Of each visit. */
  final int[] slots;
  /** Of each visit its buckets, ascending. */
  final int[][] bucketsOf;
  /** Of each visit, in the same order; a late place costs {@link PlanScore#LATE} more. */
  final int[][] costs;
  /** Of each bin. */
  final int[] bucketOfBin;

  final int[] capacity;
  final int[] most;
  /** Of each bucket its bins. */
  final int[][] binsOf;

  private final boolean[][] serves;
  private final int[] brandOf;

  Options(PlanProblem problem) {
    this.problem = problem;
    this.buckets =
        List.copyOf(new TreeSet<>(problem.bins().stream().map(Bin::bucket).toList()));
    this.slots = problem.visits().stream().mapToInt(VisitToPlan::slots).toArray();
    this.bucketOfBin = problem.bins().stream()
        .mapToInt(bin -> Collections.binarySearch(buckets, bin.bucket()))
        .toArray();
    this.capacity = problem.bins().stream().mapToInt(Bin::slots).toArray();
    this.most = problem.bins().stream().mapToInt(Bin::most).toArray();
    this.binsOf = binsOf();
    Map<String, Integer> brands = brands();
    this.brandOf = problem.visits().stream()
        .mapToInt(visit -> visit.pumpBrand().map(brands::get).orElse(0))
        .toArray();
    this.serves = serves(brands);
    this.bucketsOf = new int[slots.length][];
    this.costs = new int[slots.length][];
    fill();
  }

  /** Whether the bin's clinician may refill the visit's pump. */
  boolean serves(int visit, int bin) {
    return serves[bin][brandOf[visit]];
  }

  /** Where the bucket stands among the visit's options; negative if it is none. */
  int option(int visit, int bucket) {
    return Arrays.binarySearch(bucketsOf[visit], bucket);
  }

  private int[][] binsOf() {
    var lists = new ArrayList<List<Integer>>();
    buckets.forEach(bucket -> lists.add(new ArrayList<>()));
    for (int bin = 0; bin < bucketOfBin.length; bin++) {
      lists.get(bucketOfBin[bin]).add(bin);
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** 0 stands for a brand that nobody told. */
  private Map<String, Integer> brands() {
    var all = new HashMap<String, Integer>();
    for (VisitToPlan visit : problem.visits()) {
      visit.pumpBrand().ifPresent(brand -> all.computeIfAbsent(brand, b -> all.size() + 1));
    }
    return all;
  }

  private boolean[][] serves(Map<String, Integer> brands) {
    var table = new boolean[capacity.length][brands.size() + 1];
    for (int bin = 0; bin < capacity.length; bin++) {
      Bin one = problem.bins().get(bin);
      table[bin][0] = true;
      for (var brand : brands.entrySet()) {
        table[bin][brand.getValue()] =
            one.brands().isEmpty() || one.brands().contains(brand.getKey());
      }
    }
    return table;
  }

  private void fill() {
    for (int visit = 0; visit < slots.length; visit++) {
      VisitToPlan one = problem.visits().get(visit);
      int[] found = new int[buckets.size()];
      int[] cost = new int[buckets.size()];
      int count = 0;
      for (int bucket = firstOn(one.days().earliest()); bucket < buckets.size(); bucket++) {
        Bucket at = buckets.get(bucket);
        if (at.day().isAfter(one.days().hardStop())) {
          break;
        }
        if (PlanRule.allowed(one, at) && anyBin(visit, bucket)) {
          found[count] = bucket;
          cost[count++] = PlanRule.costOf(one, at) + (PlanRule.late(one, at) ? PlanScore.LATE : 0);
        }
      }
      bucketsOf[visit] = Arrays.copyOf(found, count);
      costs[visit] = Arrays.copyOf(cost, count);
    }
  }

  /** The first bucket of that day or later; the number of buckets if there is none. */
  int firstOn(LocalDate day) {
    int low = 0;
    int high = buckets.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (buckets.get(middle).day().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean anyBin(int visit, int bucket) {
    for (int bin : binsOf[bucket]) {
      if (most[bin] >= slots[visit] && serves(visit, bin)) {
        return true;
      }
    }
    return false;
  }
}
