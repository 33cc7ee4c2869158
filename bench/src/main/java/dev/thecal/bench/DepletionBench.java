package dev.thecal.bench;

import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.AccuracyBand;
import dev.thecal.core.refill.BolusAllowance;
import dev.thecal.core.refill.FlowStep;
import dev.thecal.core.refill.Reservoir;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** When the alarm is expected, exactly: pumps with three programme steps and allotted boluses. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DepletionBench {

  private static final int PUMPS = 4096;
  private static final Volume ALARM = Volume.parse("2 mL");
  private static final Instant FILLED = Instant.parse("2026-05-06T09:30:00Z");

  private final Reservoir[] pumps = new Random(7)
      .longs(PUMPS, 50_000, 700_000)
      .mapToObj(DepletionBench::pump)
      .toArray(Reservoir[]::new);
  private int next;

  @Benchmark
  public Optional<Instant> alarmOfOnePump() {
    next = (next + 1) % PUMPS;
    return pumps[next].reaches(ALARM);
  }

  private static Reservoir pump(long nanolitresPerDay) {
    return new Reservoir(
        FILLED,
        Volume.parse("20 mL"),
        List.of(
            step(0, nanolitresPerDay),
            step(7, nanolitresPerDay * 11 / 10),
            step(21, nanolitresPerDay * 12 / 10)),
        AccuracyBand.of(new BigDecimal("0.145")));
  }

  private static FlowStep step(int day, long nanolitresPerDay) {
    var boluses = new BolusAllowance(Volume.parse("0.02 mL"), 4);
    return new FlowStep(FILLED.plus(Duration.ofDays(day)), new FlowRate(nanolitresPerDay))
        .with(Optional.of(boluses));
  }
}
