package dev.thecal.core.refill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Volume;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReservoirTest {

  private static final Instant FILLED = Instant.parse("2026-01-01T10:00:00Z");
  private static final Volume TWENTY = Volume.parse("20 mL");
  private static final Volume TWO = Volume.parse("2 mL");

  @Test
  void expected_volume_counts_the_boluses_that_were_delivered() {
    // V018: 20 - 0.2 x 30 - 5 x 0.02 = 13.9 mL
    var reservoir =
        simple("0.2 mL/day", Optional.of(new BolusAllowance(Volume.parse("0.02 mL"), 4)));

    assertThat(reservoir.expectedAt(days(30), Volume.parse("0.1 mL"))).hasToString("13.9 mL");
    // All allotted: 20 - 30 x (0.2 + 4 x 0.02) = 11.6 mL
    assertThat(reservoir.worstCaseAt(days(30))).hasToString("11.6 mL");
  }

  @Test
  void reaches_the_alarm_to_the_second_and_never_later() {
    // 18 mL / 0.7 mL/day = 25.714285... days = 2221714.28... s
    assertThat(simple("0.7 mL/day", Optional.empty()).reaches(TWO))
        .contains(FILLED.plusSeconds(2_221_714));
    assertThat(simple("0.2 mL/day", Optional.empty()).reaches(TWO)).contains(days(90));
  }

  @Test
  void the_accuracy_band_brings_dates_forward() {
    // 18 / (0.2 x 1.145) = 78.602... days
    var reservoir = new Reservoir(
        FILLED, TWENTY, List.of(step(0, "0.2 mL/day")), AccuracyBand.of(new BigDecimal("0.145")));

    assertThat(reservoir.daysUntil(TWO)).contains(Exact.ratio(18_000, 229));
    assertThat(reservoir.expectedAt(days(10), new Volume(0))).hasToString("18 mL");
  }

  @Test
  void a_flow_of_zero_never_gets_there_but_a_pause_only_delays() {
    assertThat(simple("0 mL/day", Optional.empty()).reaches(TWO)).isEmpty();
    assertThat(simple("0 mL/day", Optional.empty()).reaches(TWENTY)).contains(FILLED);
    var paused = steps(step(0, "0.2 mL/day"), step(10, "0 mL/day"), step(15, "0.2 mL/day"));
    assertThat(paused.reaches(TWO)).contains(days(95));
  }

  @Test
  void the_edge_of_a_step_belongs_to_it() {
    var reservoir = steps(step(0, "1 mL/day"), step(18, "0 mL/day"));

    assertThat(reservoir.reaches(TWO)).contains(days(18));
    assertThat(reservoir.reaches(new Volume(TWO.nanolitres() - 1))).isEmpty();
  }

  @Test
  void a_flow_mistyped_for_years_empties_the_reservoir_and_breaks_nothing() {
    // a litre a day for 40 years, then none: 18 mL are gone after 0.018 days = 1555.2 s
    var reservoir = steps(step(0, "1000 mL/day"), step(40 * 365, "0 mL/day"));

    assertThat(reservoir.reaches(TWO)).contains(FILLED.plusSeconds(1_555));
    assertThat(reservoir.expectedAt(days(50 * 365), TWO)).hasToString("0 mL");
    assertThat(reservoir.worstCaseAt(days(50 * 365))).hasToString("0 mL");
  }

  @Test
  void a_step_before_the_fill_holds_at_the_fill() {
    assertThat(steps(step(-10, "5 mL/day"), step(-5, "1 mL/day")).reaches(TWO)).contains(days(18));
  }

  @Test
  void more_flow_more_boluses_and_less_volume_never_move_a_date_later() {
    var random = new Random(42);
    for (int i = 0; i < 500; i++) {
      var flow = new FlowRate(random.nextLong(2_000_000));
      var more = new FlowRate(flow.nanolitresPerDay() + random.nextLong(100_000));
      var bolus = new BolusAllowance(new Volume(random.nextLong(100_000)), random.nextInt(6));
      var start = new FlowStep(FILLED, new FlowRate(random.nextLong(1_000_000)));
      var turn = FILLED.plusSeconds(1 + random.nextInt(2_000_000));

      var base = reservoir(TWENTY, Optional.empty(), start, new FlowStep(turn, flow));
      notLater(base, reservoir(TWENTY, Optional.empty(), start, new FlowStep(turn, more)));
      notLater(base, reservoir(TWENTY, Optional.of(bolus), start, new FlowStep(turn, flow)));
      var less = new Volume(TWENTY.nanolitres() - random.nextLong(1_000_000));
      notLater(base, reservoir(less, Optional.empty(), start, new FlowStep(turn, flow)));
    }
  }

  @Test
  void a_programme_split_into_equal_parts_is_the_whole() {
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      var flow = new FlowRate(1 + random.nextLong(2_000_000));
      var whole = reservoir(TWENTY, Optional.empty(), new FlowStep(FILLED, flow));
      var parts = new ArrayList<FlowStep>();
      Instant from = FILLED;
      for (int part = 0; part < 5; part++) {
        parts.add(new FlowStep(from, flow));
        from = from.plusSeconds(1 + random.nextInt(500_000));
      }
      var split = reservoir(TWENTY, Optional.empty(), parts.toArray(new FlowStep[0]));

      assertThat(split.daysUntil(TWO)).isEqualTo(whole.daysUntil(TWO));
      Instant at = FILLED.plusSeconds(random.nextInt(3_000_000));
      assertThat(split.expectedAt(at, new Volume(0)))
          .isEqualTo(whole.expectedAt(at, new Volume(0)));
    }
  }

  @Test
  void refuses_what_does_not_fit_or_stands_out_of_order() {
    assertThatThrownBy(() -> steps(step(1, "1 mL/day")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the first flow must hold at the fill");
    assertThatThrownBy(() -> steps(step(0, "1 mL/day"), step(0, "2 mL/day")))
        .hasMessageContaining("out of order");
    assertThatThrownBy(() -> simple("1 mL/day", Optional.empty()).expectedAt(days(-1), TWO))
        .hasMessageContaining("before the fill");
    var endless = reservoir(
        new Volume(Long.MAX_VALUE), Optional.empty(), new FlowStep(FILLED, new FlowRate(1)));
    assertThatThrownBy(() -> endless.reaches(TWO)).isInstanceOf(ArithmeticException.class);
  }

  private static void notLater(Reservoir base, Reservoir other) {
    Instant never = Instant.MAX;
    assertThat(other.reaches(TWO).orElse(never))
        .isBeforeOrEqualTo(base.reaches(TWO).orElse(never));
  }

  private static Reservoir simple(String flow, Optional<BolusAllowance> bolus) {
    return reservoir(TWENTY, bolus, step(0, flow));
  }

  private static Reservoir steps(FlowStep... steps) {
    return reservoir(TWENTY, Optional.empty(), steps);
  }

  private static Reservoir reservoir(
      Volume volume, Optional<BolusAllowance> bolus, FlowStep... steps) {
    return new Reservoir(
        FILLED, volume, Stream.of(steps).map(step -> step.with(bolus)).toList(), AccuracyBand.NONE);
  }

  private static FlowStep step(int day, String flow) {
    return new FlowStep(days(day), FlowRate.parse(flow));
  }

  private static Instant days(int count) {
    return FILLED.plus(Duration.ofDays(count));
  }
}
