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
  private static final Curve CURVE = new Curve(
      Optional.of(Volume.parse("2 mL")),
      LongStream.rangeClosed(0, 33)
          .mapToObj(n -> new Point(
              FILLED.plusSeconds(n * 86_400),
              new Volume(20_000_000 - n * 500_000),
              new Volume(20_000_000 - n * 600_000)))
          .toList());

  @Test
  void the_present_is_rounded_to_the_safe_side() {
    // 10.5 days: the point of day 11 counts. 20 - 5.5 = 14.5 and 20 - 6.6 = 13.4.
    assertThat(curve("2026-05-12T00:00:00Z").summary())
        .contains("Filled with 20.0 mL on Fri 1 May 2026")
        .contains("Expected now: 14.5 mL")
        .contains("the least there can be: 13.4 mL")
        .contains("alarm is at 2.0 mL");
  }

  @Test
  void past_its_end_the_curve_reassures_nobody() {
    assertThat(curve("2026-07-01T00:00:00Z").summary()).contains("nothing may be left");
  }

  @Test
  void chart_and_table_begin_and_end_alike() {
    ReservoirCurve curve = curve("2026-05-12T00:00:00Z");
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
            new Curve(Optional.empty(), List.of()), FILLED, ZoneOffset.UTC, Optional.empty()))
        .isEmpty();
  }

  private static ReservoirCurve curve(String now) {
    return CurveViews.of(
            CURVE, Instant.parse(now), ZoneOffset.UTC, Optional.of(LocalDate.of(2026, 5, 31)))
        .orElseThrow();
  }
}
