package dev.thecal.web.page;

import dev.thecal.core.json.Json;
import dev.thecal.core.quantity.Volume;
import dev.thecal.web.adapter.ReservoirCurves.Curve;
import dev.thecal.web.adapter.ReservoirCurves.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The curve of a reservoir as data for the chart, as a table and in a sentence. */
final class CurveViews {

  private static final BigDecimal NL_PER_ML = BigDecimal.valueOf(1_000_000);
  private static final int TABLE_ROWS = 10;

  private CurveViews() {}

  /**
   * @param latest last day on which the refill is acceptable, to be marked
   * @return empty if there is no point
   */
  static Optional<ReservoirCurve> of(Curve curve, ZoneId zone, Optional<LocalDate> latest) {
    if (curve.points().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ReservoirCurve(
        Json.write(data(curve, zone, latest)), summary(curve, zone), table(curve, zone)));
  }

  private static Map<String, Object> data(Curve curve, ZoneId zone, Optional<LocalDate> latest) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("days", column(curve, point -> point.at().getEpochSecond()));
    data.put("expected", column(curve, point -> ml(point.expected())));
    data.put("worst", column(curve, point -> ml(point.worstCase())));
    data.put("today", curve.now().at().getEpochSecond());
    curve.alarm().ifPresent(volume -> data.put("alarm", ml(volume)));
    latest.ifPresent(day -> data.put("latest", day.atStartOfDay(zone).toEpochSecond()));
    return data;
  }

  private static <T> List<T> column(Curve curve, Function<Point, T> value) {
    return curve.points().stream().map(value).toList();
  }

  private static String summary(Curve curve, ZoneId zone) {
    Point first = curve.points().get(0);
    Point now = curve.now();
    return "Filled with " + text(first.expected()) + " on " + day(first, zone)
        + ". Expected now: " + text(now.expected())
        + ", patient boluses left aside; the least there can be: " + text(now.worstCase()) + "."
        + (now.worstCase().nanolitres() == 0 ? " Nothing may be left." : "")
        + curve
            .alarm()
            .map(volume -> " The low-reservoir alarm is at " + text(volume) + ".")
            .orElse("");
  }

  /** Some points, the first and the last among them. */
  private static List<ReservoirCurve.Point> table(Curve curve, ZoneId zone) {
    int last = curve.points().size() - 1;
    int rows = Math.min(TABLE_ROWS, last);
    return IntStream.rangeClosed(0, rows)
        .map(row -> rows == 0 ? 0 : last * row / rows)
        .mapToObj(curve.points()::get)
        .map(point -> new ReservoirCurve.Point(
            day(point, zone), text(point.expected()), text(point.worstCase())))
        .toList();
  }

  private static String day(Point point, ZoneId zone) {
    return Words.day(LocalDate.ofInstant(point.at(), zone));
  }

  /** Rounded down: never more than there is. */
  private static BigDecimal ml(Volume volume) {
    return BigDecimal.valueOf(volume.nanolitres()).divide(NL_PER_ML, 2, RoundingMode.DOWN);
  }

  private static String text(Volume volume) {
    return ml(volume).setScale(1, RoundingMode.DOWN) + " mL";
  }
}
