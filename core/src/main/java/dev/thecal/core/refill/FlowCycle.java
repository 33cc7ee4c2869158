package dev.thecal.core.refill;

import dev.thecal.core.quantity.FlowRate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A flow that repeats itself: one rate for ever, a week of segments, a bolus at every interval. What it
 * delivers in any span of time is found by division: whole cycles, then the part of one. Exact in whole
 * numbers: nL/day × milliseconds.
 */
public final class FlowCycle {

  /** Milliseconds of a day: divides a delivered amount into nanolitres. */
  static final long DAY = 86_400_000;

  private final long anchor;
  private final long length;
  private final long[] starts;
  private final long[] flows;
  private final long[] before;
  private final long whole;

  /**
   * A part of the cycle with one flow.
   *
   * @param start after the beginning of the cycle
   * @param flow until the next part, or the end of the cycle
   */
  public record Part(Duration start, FlowRate flow) {}

  private FlowCycle(long anchor, long length, long[] starts, long[] flows) {
    this.anchor = anchor;
    this.length = length;
    this.starts = starts;
    this.flows = flows;
    this.before = new long[starts.length];
    long sum = 0;
    for (int i = 0; i < starts.length; i++) {
      before[i] = sum;
      long end = i + 1 < starts.length ? starts[i + 1] : length;
      sum = Math.addExact(sum, Math.multiplyExact(flows[i], end - starts[i]));
    }
    this.whole = sum;
  }

  /** The same flow at all times. */
  public static FlowCycle constant(FlowRate flow) {
    return new FlowCycle(0, DAY, new long[] {0}, new long[] {flow.nanolitresPerDay()});
  }

  /**
   * A cycle of parts.
   *
   * @param anchor a moment at which a cycle begins; it runs before that as well
   * @param length of a cycle, above 0
   * @param parts in rising order, the first at 0, each beginning within the cycle
   * @throws IllegalArgumentException if they are not
   * @throws ArithmeticException if a whole cycle does not fit
   */
  public static FlowCycle of(Instant anchor, Duration length, List<Part> parts) {
    var starts = new long[parts.size()];
    var flows = new long[parts.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = parts.get(i).start().toMillis();
      flows[i] = parts.get(i).flow().nanolitresPerDay();
      if (i == 0 ? starts[i] != 0 : starts[i] <= starts[i - 1]) {
        throw new IllegalArgumentException("parts must rise from 0, were " + parts);
      }
    }
    if (starts.length == 0 || starts[starts.length - 1] >= length.toMillis()) {
      throw new IllegalArgumentException("parts must lie within " + length + ", were " + parts);
    }
    return new FlowCycle(anchor.toEpochMilli(), length.toMillis(), starts, flows);
  }

  /**
   * Refuses what is too much to reckon with, before it is.
   *
   * @param extra nL/day on top of the cycle
   * @throws ArithmeticException if a whole cycle does not fit
   */
  void requireFit(long extra) {
    Math.addExact(whole, Math.multiplyExact(extra, length));
  }

  /**
   * Delivered in a span of time.
   *
   * @param from epoch milliseconds
   * @param to not before {@code from}
   * @param extra nL/day on top of the cycle
   * @return {@link Long#MAX_VALUE} for all that does not fit: more than any reservoir holds
   */
  long delivered(long from, long to, long extra) {
    long phase = Math.floorMod(from - anchor, length);
    long end = phase + (to - from);
    long cycles = end / length;
    long all = whole + extra * length;
    // one cycle less than fits, so that the part at the end fits as well
    if (cycles > 0 && all > (Long.MAX_VALUE - all) / cycles) {
      return Long.MAX_VALUE;
    }
    long rest = end % length;
    return cycles * all + partial(rest) + extra * rest - partial(phase) - extra * phase;
  }

  /**
   * Where an amount is reached, if the cycle runs on for ever.
   *
   * @param from epoch milliseconds
   * @param amount above 0
   * @param extra nL/day on top of the cycle
   * @return {@link Crossing#NEVER} if nothing flows
   */
  Crossing reach(long from, long amount, long extra) {
    long all = whole + extra * length;
    if (all == 0) {
      return Crossing.NEVER;
    }
    long phase = Math.floorMod(from - anchor, length);
    long passed = partial(phase) + extra * phase;
    long goal = Math.addExact(amount, passed);
    long cycles = (goal - 1) / all;
    long within = goal - cycles * all;
    int part = partReaching(within, extra);
    return new Crossing(
        Math.multiplyExact(cycles, length) + starts[part] - phase,
        cycles * all + before[part] + extra * starts[part] - passed,
        flows[part] + extra);
  }

  /** The last part before whose beginning less than the amount is delivered: it flows there. */
  private int partReaching(long amount, long extra) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] + extra * starts[middle] < amount) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Delivered from the beginning of a cycle. */
  private long partial(long phase) {
    int part = starts.length - 1;
    while (starts[part] > phase) {
      part--;
    }
    return before[part] + flows[part] * (phase - starts[part]);
  }
}
