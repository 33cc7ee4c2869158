package dev.thecal.core.refill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Volume;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepletionTest {

  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final Volume TWO = Volume.parse("2 mL");
  private static final Volume NONE = new Volume(0);

  @ParameterizedTest(name = "stable until {0}: {1}, {2}")
  @CsvSource(textBlock = """
      2026-03-31, 2026-03-30, STABILITY
      2026-04-01, 2026-03-31, STABILITY
      2026-04-02, 2026-03-31, VOLUME
      """)
  void the_day_before_the_earlier_one_and_stability_wins_a_tie(
      LocalDate stable, LocalDate latest, Depletion.Binding binding) {
    // 18 mL / 0.2 mL/day = 90 days after 1 January: 1 April.
    var depletion = of("0.2 mL/day", limits(Optional.of(cited(stable))));

    assertThat(depletion.alarmOn()).contains(LocalDate.of(2026, 4, 1));
    assertThat(depletion.emptyOn()).contains(LocalDate.of(2026, 4, 11));
    assertThat(depletion.latestOn()).contains(latest);
    assertThat(depletion.binding()).isEqualTo(binding);
    assertThat(depletion.findings()).isEmpty();
  }

  @Test
  void unknown_stability_is_a_review_never_infinity() {
    var depletion = of("0.2 mL/day", limits(Optional.empty()));

    assertThat(depletion.latestOn()).isEmpty();
    assertThat(depletion.binding()).isEqualTo(Depletion.Binding.UNKNOWN_STABILITY);
    assertThat(depletion.findings()).extracting(Finding::code).containsExactly("stability-review");
  }

  @Test
  void a_draft_stability_is_used_and_said() {
    var draft = new Cited<>(
        LocalDate.of(2026, 2, 1), Citation.of("Memory", "somewhere"), new Cited.Draft());
    var depletion = of("0.2 mL/day", limits(Optional.of(draft)));

    assertThat(depletion.latestOn()).contains(LocalDate.of(2026, 1, 31));
    assertThat(depletion.findings()).extracting(Finding::code).containsExactly("stability-draft");
  }

  @Test
  void a_pump_that_is_empty_before_its_alarm_binds_at_empty() {
    // 20 - 2.4 = 17.6 mL / 0.2 = 88 days: 30 March.
    var limits = new Depletion.Limits(
        TWO, Volume.parse("2.4 mL"), Optional.of(cited(LocalDate.of(2027, 1, 1))));
    var depletion = of("0.2 mL/day", limits);

    assertThat(depletion.latestOn()).contains(LocalDate.of(2026, 3, 29));
    assertThat(depletion.findings())
        .extracting(Finding::code)
        .containsExactly("empty-before-alarm");
  }

  @Test
  void the_clocks_change_does_not_move_a_day_later() {
    // Filled 1 January 00:30 in Denver; 90 days of 24 hours end at 01:30 summer time, the same day.
    // A day of 23 hours (8 March) in between: counted from 23:30 of 31 December it ends on 1 April
    // 00:30.
    var late = Depletion.of(
        reservoir(Instant.parse("2026-01-01T06:30:00Z"), "0.2 mL/day"),
        limits(Optional.empty()),
        DENVER);

    assertThat(late.alarmOn()).contains(LocalDate.of(2026, 4, 1));
    assertThat(of("0 mL/day", limits(Optional.empty())).alarmOn()).isEmpty();
  }

  private static Depletion of(String flow, Depletion.Limits limits) {
    return Depletion.of(reservoir(Instant.parse("2026-01-01T07:30:00Z"), flow), limits, DENVER);
  }

  private static Reservoir reservoir(Instant filled, String flow) {
    return new Reservoir(
        filled,
        Volume.parse("20 mL"),
        List.of(new FlowStep(filled, FlowRate.parse(flow))),
        AccuracyBand.NONE);
  }

  private static Depletion.Limits limits(Optional<Cited<LocalDate>> stable) {
    return new Depletion.Limits(TWO, NONE, stable);
  }

  private static Cited<LocalDate> cited(LocalDate on) {
    return new Cited<>(on, Citation.of("Paper", "table"), new Cited.Sourced());
  }
}
