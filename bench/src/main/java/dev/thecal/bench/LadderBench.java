package dev.thecal.bench;

import com.sun.management.ThreadMXBean;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.refill.Depletion;
import dev.thecal.core.refill.Reservoir;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * When alarm and end come for 1,000,000 pumps with flex programmes, on one core and without a database,
 * beside a loop over bare arrays that does the same arithmetic. In chunks, so that it fits into any heap;
 * pumps are made outside the time that counts. Time is that of the thread's own processor use.
 */
public final class LadderBench {

  private static final int PUMPS = 1_000_000;
  private static final int CHUNK = 50_000;
  private static final int WARM_UP = 4;
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private LadderBench() {}

  /** What one way of computing took. */
  private static final class Cost {
    private long nanos;
    private long bytes;
    private long sum;

    void add(Chunk chunk, ToLongFunction<Chunk> work) {
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      long start = THREADS.getCurrentThreadCpuTime();
      sum += work.applyAsLong(chunk);
      nanos += THREADS.getCurrentThreadCpuTime() - start;
      bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
    }

    void print(String what) {
      System.out.printf(
          Locale.ROOT,
          "%-52s %6.3f s, %5d ns and %4d bytes a pump%n",
          what,
          nanos / 1e9,
          nanos / PUMPS,
          bytes / PUMPS);
    }
  }

  /** The same pumps twice. */
  private record Chunk(List<Reservoir> pumps, BarePumps bare) {}

  public static void main(String[] args) {
    var random = new Random(7);
    for (int i = 0; i < WARM_UP; i++) {
      measure(chunk(random), new Cost(), new Cost(), new Cost());
    }
    var bare = new Cost();
    var moments = new Cost();
    var ladder = new Cost();
    for (int done = 0; done < PUMPS; done += CHUNK) {
      measure(chunk(random), bare, moments, ladder);
    }
    bare.print("bare arrays, moments of alarm and end");
    moments.print("Reservoir.reaches, the same moments");
    ladder.print("Depletion.of, dates of the ladder with reasons");
    System.out.printf(
        Locale.ROOT, "ratio of the moments: %.2f%n", (double) moments.nanos / bare.nanos);
    if (bare.sum != moments.sum) {
      throw new IllegalStateException("moments differ: " + bare.sum + " and " + moments.sum);
    }
  }

  private static void measure(Chunk chunk, Cost bare, Cost moments, Cost ladder) {
    bare.add(chunk, c -> c.bare().moments());
    moments.add(chunk, LadderBench::moments);
    ladder.add(chunk, LadderBench::dates);
  }

  private static Chunk chunk(Random random) {
    var bare = new BarePumps(CHUNK, random);
    return new Chunk(IntStream.range(0, CHUNK).mapToObj(bare::reservoir).toList(), bare);
  }

  private static long moments(Chunk chunk) {
    long sum = 0;
    for (Reservoir pump : chunk.pumps()) {
      sum += pump.reaches(BarePumps.ALARM).orElseThrow().getEpochSecond();
      sum += pump.reaches(BarePumps.RESIDUAL).orElseThrow().getEpochSecond();
    }
    return sum;
  }

  private static long dates(Chunk chunk) {
    var stable = new Cited<>(
        LocalDate.of(2026, 8, 1), Citation.of("Bench", "stability"), new Cited.Sourced());
    var limits = new Depletion.Limits(BarePumps.ALARM, BarePumps.RESIDUAL, Optional.of(stable));
    long sum = 0;
    for (Reservoir pump : chunk.pumps()) {
      sum += Depletion.of(pump, limits, ZONE).latestOn().orElseThrow().toEpochDay();
    }
    return sum;
  }
}
