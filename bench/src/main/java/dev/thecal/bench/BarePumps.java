package dev.thecal.bench;

import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.AccuracyBand;
import dev.thecal.core.refill.BolusAllowance;
import dev.thecal.core.refill.FlowCycle;
import dev.thecal.core.refill.FlowCycle.Part;
import dev.thecal.core.refill.FlowStep;
import dev.thecal.core.refill.Reservoir;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Filled pumps as bare arrays, and the same as {@link Reservoir}s: two flex programmes one after the other,
 * each with 28 parts a week, patient boluses and an accuracy band of 14.5 %.
 */
final class BarePumps {

  static final Volume ALARM = Volume.parse("2 mL");
  static final Volume RESIDUAL = Volume.parse("1 mL");

  private static final int PARTS = 28;
  private static final long DAY = 86_400_000;
  private static final long WEEK = 7 * DAY;
  private static final long MONDAY = Instant.parse("2026-01-05T06:00:00Z").toEpochMilli();
  private static final long BOLUS = 20_000;
  private static final int BOLUSES = 4;
  private static final AccuracyBand BAND = new AccuracyBand(229, 200);

  private final int pumps;
  private final long[] filled;
  private final long[] changed;
  private final long[] volume;
  private final long[] starts = new long[PARTS];
  // two programmes of 28 parts for each pump, one after the other
  private final long[] flows;
  private final long[] before;
  private final long[] whole;

  BarePumps(int pumps, Random random) {
    this.pumps = pumps;
    this.filled = new long[pumps];
    this.changed = new long[pumps];
    this.volume = new long[pumps];
    this.flows = new long[pumps * 2 * PARTS];
    this.before = new long[pumps * 2 * PARTS];
    this.whole = new long[pumps * 2];
    for (int part = 0; part < PARTS; part++) {
      starts[part] = part * (WEEK / PARTS);
    }
    for (int pump = 0; pump < pumps; pump++) {
      filled[pump] = MONDAY + random.nextInt(10_000_000) * 1_000L;
      changed[pump] = filled[pump] + (1 + random.nextInt(3_000_000)) * 1_000L;
      volume[pump] = random.nextBoolean() ? 20_000_000 : 40_000_000;
      week(random, 2 * pump);
      week(random, 2 * pump + 1);
    }
  }

  private void week(Random random, int programme) {
    for (int part = 0; part < PARTS; part++) {
      int at = programme * PARTS + part;
      flows[at] = 50_000L + random.nextInt(700_000);
      before[at] = whole[programme];
      whole[programme] += flows[at] * (WEEK / PARTS);
    }
  }

  Reservoir reservoir(int pump) {
    return new Reservoir(
        Instant.ofEpochMilli(filled[pump]),
        new Volume(volume[pump]),
        List.of(step(2 * pump, filled[pump]), step(2 * pump + 1, changed[pump])),
        BAND);
  }

  private FlowStep step(int programme, long from) {
    List<Part> parts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      parts.add(
          new Part(Duration.ofMillis(starts[part]), new FlowRate(flows[programme * PARTS + part])));
    }
    return new FlowStep(
        Instant.ofEpochMilli(from),
        FlowCycle.of(Instant.ofEpochMilli(MONDAY), Duration.ofMillis(WEEK), parts),
        Optional.of(new BolusAllowance(new Volume(BOLUS), BOLUSES)));
  }

  /** Sum of the epoch seconds of alarm and end. */
  long moments() {
    long sum = 0;
    for (int pump = 0; pump < pumps; pump++) {
      sum += moment(pump, ALARM.nanolitres()) + moment(pump, RESIDUAL.nanolitres());
    }
    return sum;
  }

  private long moment(int pump, long limit) {
    long flowing = (volume[pump] - limit) * DAY;
    long most = flowing / 229 * 200 + flowing % 229 * 200 / 229;
    long least = flowing % 229 * 200 % 229 == 0 ? most : most + 1;
    long first = delivered(2 * pump, filled[pump], changed[pump]);
    long millis = first >= least
        ? wait(2 * pump, filled[pump], most, least)
        : changed[pump]
            - filled[pump]
            + wait(2 * pump + 1, changed[pump], most - first, least - first);
    return filled[pump] / 1_000 + millis / 1_000;
  }

  private long delivered(int programme, long from, long to) {
    long phase = (from - MONDAY) % WEEK;
    long end = phase + to - from;
    return end / WEEK * whole[programme]
        + partial(programme, end % WEEK)
        - partial(programme, phase)
        + BOLUS * BOLUSES * (to - from);
  }

  private long wait(int programme, long from, long most, long least) {
    long extra = BOLUS * BOLUSES;
    long all = whole[programme] + extra * WEEK;
    long phase = (from - MONDAY) % WEEK;
    long passed = partial(programme, phase) + extra * phase;
    long cycles = (least + passed - 1) / all;
    long within = least + passed - cycles * all;
    int low = 0;
    int high = PARTS - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[programme * PARTS + middle] + extra * starts[middle] < within) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    long begun = cycles * all + before[programme * PARTS + low] + extra * starts[low] - passed;
    return cycles * WEEK
        + starts[low]
        - phase
        + (most - begun) / (flows[programme * PARTS + low] + extra);
  }

  private long partial(int programme, long phase) {
    int part = PARTS - 1;
    while (starts[part] > phase) {
      part--;
    }
    return before[programme * PARTS + part]
        + flows[programme * PARTS + part] * (phase - starts[part]);
  }
}
