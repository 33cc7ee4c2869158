package dev.thecal.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.json.Json;
import dev.thecal.core.quantity.Volume;
import dev.thecal.web.adapter.ReservoirCurves.Curve;
import dev.thecal.web.adapter.ReservoirCurves.Point;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CurveViewsTest {

  private static final Instant FILLED = Instant.parse("2026-05-01T12:00:00Z");

  /** 20 mL at 0.5 mL a day, 0.6 in the worst case: after day n 20 - n/2 and 20 - 0.6 n. */
  private static final List<Point> POINTS = LongStream.rangeClosed(0, 33)
      .mapToObj(n -> new Point(
          FILLED.plusSeconds(n * 86_400),
          new Volume(20_000_000 - n * 500_000),
          new Volume(20_000_000 - n * 600_000)))
      .toList();

  @Test
  void the_present_is_rounded_to_the_safe_side() {
    // 10.5 days: 20 - 10.5 / 2 = 14.75 and 20 - 10.5 * 0.6 = 13.7, neither day 10 nor day 11.
    assertThat(curve("2026-05-12T00:00:00Z", "14.75 mL", "13.7 mL").summary())
        .contains("Filled with 20.0 mL on Fri 1 May 2026")
        .contains("Expected now: 14.7 mL")
        .contains("the least there can be: 13.7 mL")
        .contains("alarm is at 2.0 mL")
        .doesNotContain("Nothing may be left");
  }

  @Test
  void past_its_end_the_curve_reassures_nobody() {
    // 35 days: 20 - 17.5 = 2.5 by the programme, 20 - 21 < 0 in the worst case.
    assertThat(curve("2026-06-05T12:00:00Z", "2.5 mL", "0 mL").summary())
        .contains("Expected now: 2.5 mL")
        .contains("Nothing may be left");
  }

  @Test
  void chart_and_table_begin_and_end_alike() {
    ReservoirCurve curve = curve("2026-05-12T00:00:00Z", "14.75 mL", "13.7 mL");
    JsonNode data = Json.read(curve.data(), JsonNode.class);

    assertThat(data.get("days")).hasSize(34);
    assertThat(data.get("worst").get(33).asDouble()).isEqualTo(0.2);
    assertThat(data.get("latest").asLong())
        .isEqualTo(Instant.parse("2026-05-31T00:00:00Z").getEpochSecond());
    assertThat(curve.points().get(0).expected()).isEqualTo("20.0 mL");
    // 20 - 33 * 0.6 = 0.2
    assertThat(curve.points().get(curve.points().size() - 1).worst()).isEqualTo("0.2 mL");
  }

  @Test
  void no_point_no_curve() {
    assertThat(CurveViews.of(
            new Curve(Optional.empty(), POINTS.get(0), List.of()),
            ZoneOffset.UTC,
            Optional.empty()))
        .isEmpty();
  }

  private static ReservoirCurve curve(String now, String expected, String worst) {
    var present = new Point(Instant.parse(now), Volume.parse(expected), Volume.parse(worst));
    return CurveViews.of(
            new Curve(Optional.of(Volume.parse("2 mL")), present, POINTS),
            ZoneOffset.UTC,
            Optional.of(LocalDate.of(2026, 5, 31)))
        .orElseThrow();
  }
}
