package dev.thecal.web.vector;

import dev.thecal.candidacy.instrument.Ashworth;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The four rows that no calculation of the contract answers: computed here, and marked so in the table. */
final class UnitRows {

  private UnitRows() {}

  /** What comes out, by row. */
  static Map<String, String> got() {
    return new TreeMap<>(Map.of(
        "V070", leftInSpinalFluid(),
        "V071", hydromorphone("3 mg/day"),
        "V077", ashworth("4", "2"),
        "V089", expectedPocketFills()));
  }

  /** Half of it is gone every 4.6 hours: 0.5^(24 / 4.6). */
  private static String leftInSpinalFluid() {
    return BigDecimal.valueOf(Math.pow(0.5, 24 / 4.6)).setScale(4, RoundingMode.HALF_EVEN) + "";
  }

  /** One centre's ratio of 6 to 1; no calculation uses it. */
  private static String hydromorphone(String morphine) {
    return Exact.of(DailyDose.parse(morphine).nanogramsPerDay())
        .dividedBy(6)
        .in(Unit.MG_PER_DAY, RoundingMode.DOWN);
  }

  private static String ashworth(String before, String after) {
    var score = Ashworth.of(
        Optional.of(Ashworth.Grade.parse(before)), Optional.of(Ashworth.Grade.parse(after)));
    return score.band().orElse("unknown");
  }

  /** 1000 pump-years of 6 refills, 0.0101 % each. */
  private static String expectedPocketFills() {
    return Exact.of(1000 * 6)
        .times(Exact.of(new BigDecimal("0.000101")))
        .text(RoundingMode.HALF_EVEN);
  }
}
