package dev.thecal.core.refill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.FlowCycle.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlowCycleTest {

  private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
  private static final long MINUTE = 60_000;
  private static final int WEEK = 7 * 24 * 60;
  private static final long SEED = Long.getLong("seed", 20260506L);

  @Test
  void whole_cycles_and_the_part_of_one_are_what_minute_by_minute_gives() {
    var random = new Random(SEED);
    for (int i = 0; i < 60; i++) {
      long[] minutes = week(random);
      FlowCycle cycle = cycle(minutes);
      long from = MONDAY.toEpochMilli() + (random.nextInt(4 * WEEK) - 2L * WEEK) * MINUTE;
      int span = random.nextInt(3 * WEEK);
      long extra = random.nextInt(1_000);

      // the sum over every minute, counted from the anchor's Monday
      long stepped = 0;
      for (int minute = 0; minute < span; minute++) {
        long at = (from - MONDAY.toEpochMilli()) / MINUTE + minute;
        stepped += (minutes[(int) Math.floorMod(at, (long) WEEK)] + extra) * MINUTE;
      }
      assertThat(cycle.delivered(from, from + span * MINUTE, extra))
          .as("seed %d, case %d", SEED, i)
          .isEqualTo(stepped);
    }
  }

  @Test
  void an_amount_is_reached_where_it_is_delivered_and_not_before() {
    var random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      FlowCycle cycle = cycle(week(random));
      long from = MONDAY.toEpochMilli() + random.nextInt(4 * WEEK) * MINUTE;
      long extra = random.nextInt(1_000);
      long amount = 1 + random.nextLong(1L << 52);

      Crossing found = cycle.reach(from, amount, extra);

      // up to the next whole millisecond
      long wait = found.start() + -Math.floorDiv(-(amount - found.delivered()), found.flow());
      assertThat(cycle.delivered(from, from + wait, extra))
          .as("seed %d, case %d", SEED, i)
          .isGreaterThanOrEqualTo(amount);
      assertThat(cycle.delivered(from, from + wait - 1, extra))
          .as("seed %d, case %d", SEED, i)
          .isLessThan(amount);
    }
  }

  @Test
  void a_span_is_the_sum_of_its_parts() {
    var random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      FlowCycle cycle = cycle(week(random));
      long from = MONDAY.toEpochMilli() + random.nextInt(WEEK) * MINUTE;
      long middle = from + random.nextInt(1_000_000_000);
      long to = middle + random.nextInt(1_000_000_000);

      assertThat(cycle.delivered(from, middle, 7) + cycle.delivered(middle, to, 7))
          .as("seed %d, case %d", SEED, i)
          .isEqualTo(cycle.delivered(from, to, 7));
    }
  }

  @Test
  void a_pause_at_the_end_of_the_week_delays_to_the_next() {
    // 1 mL/day on Monday only: the second millilitre is full when the second Monday ends
    FlowCycle mondays = FlowCycle.of(
        MONDAY,
        Duration.ofDays(7),
        List.of(
            new Part(Duration.ZERO, new FlowRate(1_000_000)),
            new Part(Duration.ofDays(1), new FlowRate(0))));

    Crossing found = mondays.reach(MONDAY.toEpochMilli(), 2_000_000 * FlowCycle.DAY, 0);

    assertThat(found.start()).isEqualTo(7 * FlowCycle.DAY);
    assertThat(found.delivered()).isEqualTo(1_000_000 * FlowCycle.DAY);
    assertThat(mondays.reach(MONDAY.toEpochMilli() + FlowCycle.DAY, 1, 0).start())
        .isEqualTo(6 * FlowCycle.DAY);
  }

  @Test
  void nothing_that_flows_never_gets_there() {
    assertThat(FlowCycle.constant(new FlowRate(0)).reach(0, 1, 0).never()).isTrue();
    assertThat(FlowCycle.constant(new FlowRate(0)).reach(0, 1, 1).never()).isFalse();
  }

  @Test
  void refuses_parts_out_of_order_and_what_does_not_fit() {
    var zero = new Part(Duration.ZERO, new FlowRate(1));
    var hour = new Part(Duration.ofHours(1), new FlowRate(1));

    assertThatThrownBy(() -> FlowCycle.of(MONDAY, Duration.ofDays(1), List.of()))
        .hasMessageContaining("parts must lie within");
    assertThatThrownBy(() -> FlowCycle.of(MONDAY, Duration.ofDays(1), List.of(hour)))
        .hasMessageContaining("parts must rise from 0");
    assertThatThrownBy(() -> FlowCycle.of(MONDAY, Duration.ofDays(1), List.of(zero, hour, hour)))
        .hasMessageContaining("parts must rise from 0");
    assertThatThrownBy(() -> FlowCycle.of(MONDAY, Duration.ofHours(1), List.of(zero, hour)))
        .hasMessageContaining("parts must lie within");
    assertThatThrownBy(() -> FlowCycle.constant(new FlowRate(Long.MAX_VALUE)))
        .isInstanceOf(ArithmeticException.class);
    var step = new FlowStep(MONDAY, new FlowRate(1));
    var boluses = new BolusAllowance(new Volume(Long.MAX_VALUE / 1_000), 1_000);
    assertThatThrownBy(() -> step.with(Optional.of(boluses)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void more_than_fits_is_all_there_is() {
    // a litre a day, mistyped, for 30 years: 1e9 nL/day x 9.5e11 ms does not fit into 9.2e18
    FlowCycle litre = FlowCycle.constant(new FlowRate(1_000_000_000));

    assertThat(litre.delivered(0, 30 * 365 * FlowCycle.DAY, 0)).isEqualTo(Long.MAX_VALUE);
    assertThat(litre.delivered(0, 10 * FlowCycle.DAY, 1))
        .isEqualTo(10_000_000_010L * FlowCycle.DAY);
  }

  /** Flows by minute of the week: up to 12 parts, some of them pauses, at least one that flows. */
  private static long[] week(Random random) {
    long[] minutes = new long[WEEK];
    int parts = 1 + random.nextInt(12);
    for (int part = 0; part < parts; part++) {
      int start = part == 0 ? 0 : random.nextInt(WEEK);
      long flow = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(2_000_000);
      Arrays.fill(minutes, start, WEEK, flow);
    }
    minutes[WEEK - 1] = 1_000;
    return minutes;
  }

  private static FlowCycle cycle(long[] minutes) {
    List<Part> parts = new ArrayList<>();
    for (int minute = 0; minute < WEEK; minute++) {
      if (minute == 0 || minutes[minute] != minutes[minute - 1]) {
        parts.add(new Part(Duration.ofMinutes(minute), new FlowRate(minutes[minute])));
      }
    }
    return FlowCycle.of(MONDAY, Duration.ofDays(7), parts);
  }
}
