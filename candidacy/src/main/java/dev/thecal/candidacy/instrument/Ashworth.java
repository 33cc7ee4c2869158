package dev.thecal.candidacy.instrument;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.quantity.Exact;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Modified Ashworth scale: how much the muscle tone fell from before to after. */
public final class Ashworth {

  /** The payer's rule for a positive trial. */
  public static final Citation SOURCE = Citation.of(
      "eviCore CMM-210 (summary)",
      "spasticity: at least 2 points on the Ashworth scale",
      "https://verity.backworkai.com/policy/EVICORE-MSK_ADVANCED-C4C42302");

  private static final Exact ENOUGH = Exact.of(2);

  /** A grade; 1+ lies between 1 and 2 and counts as one and a half. */
  public enum Grade {
    ZERO("0", 0),
    ONE("1", 2),
    ONE_PLUS("1+", 3),
    TWO("2", 4),
    THREE("3", 6),
    FOUR("4", 8);

    private final String symbol;
    private final int halfPoints;

    Grade(String symbol, int halfPoints) {
      this.symbol = symbol;
      this.halfPoints = halfPoints;
    }

    /**
     * @throws IllegalArgumentException for anything but 0, 1, 1+, 2, 3 and 4
     */
    public static Grade parse(String symbol) {
      return Arrays.stream(values())
          .filter(grade -> grade.symbol.equals(symbol))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(
              "\"" + symbol + "\" is no grade; write 0, 1, 1+, 2, 3 or 4"));
    }
  }

  private Ashworth() {}

  /** The score is the fall in points; below 0 if the tone rose. */
  public static InstrumentScore of(Optional<Grade> before, Optional<Grade> after) {
    List<String> missing = Stream.of(
            before.isEmpty() ? Stream.of("before") : Stream.<String>empty(),
            after.isEmpty() ? Stream.of("after") : Stream.<String>empty())
        .flatMap(name -> name)
        .toList();
    Optional<Exact> fall =
        before.flatMap(b -> after.map(a -> Exact.ratio(b.halfPoints - a.halfPoints, 2)));
    return new InstrumentScore(fall, fall.map(Ashworth::band), missing);
  }

  private static String band(Exact fall) {
    return fall.compareTo(ENOUGH) >= 0 ? "at-least-2-points" : "under-2-points";
  }
}
