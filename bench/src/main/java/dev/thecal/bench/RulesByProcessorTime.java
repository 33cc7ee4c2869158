package dev.thecal.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@link RulesBench} by processor time of the one thread, the three taking turns: for a machine that others use
 * as well. JMH counts the time of the wall.
 */
public final class RulesByProcessorTime {

  private static final int ROUNDS = 9;
  private static final int LAST = 5;
  private static final int CALLS = 300_000;
  private static final int SLOW_CALLS = 30_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private RulesByProcessorTime() {}

  public static void main(String[] arguments) {
    var bench = new RulesBench();
    bench.sameAnswers();
    var byHand = new ArrayList<Double>();
    var thecal = new ArrayList<Double>();
    var drools = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      byHand.add(nanos(bench::byHand, CALLS));
      thecal.add(nanos(bench::thecal, CALLS));
      drools.add(nanos(bench::drools, SLOW_CALLS));
    }
    print("by hand", byHand, byHand);
    print("Thecal", thecal, byHand);
    print("Drools", drools, byHand);
  }

  private static double nanos(Supplier<?> work, int calls) {
    int kept = 0;
    long begin = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < calls; i++) {
      kept += work.get() == null ? 1 : 0;
    }
    long end = THREADS.getCurrentThreadCpuTime();
    if (kept > 0) {
      throw new IllegalStateException("no answer");
    }
    return (double) (end - begin) / calls;
  }

  /** The median of the last rounds. */
  private static double median(List<Double> all) {
    return all.subList(ROUNDS - LAST, ROUNDS).stream().sorted().toList().get(LAST / 2);
  }

  private static void print(String name, List<Double> own, List<Double> limit) {
    System.out.printf(
        Locale.ROOT,
        "%-8s %8.0f ns of processor, %5.1f x by hand%n",
        name,
        median(own),
        median(own) / median(limit));
  }
}
