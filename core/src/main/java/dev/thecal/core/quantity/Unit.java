package dev.thecal.core.quantity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The closed list of units that Thecal reads and writes. Anything else is refused: "mcg" read as
 * milli-centigram or per-hour read as per-day has harmed patients.
 */
public enum Unit {
  ML("mL", Dimension.VOLUME, 1_000_000),
  ML_PER_DAY("mL/day", Dimension.FLOW, 1_000_000),
  ML_PER_H("mL/h", Dimension.FLOW, 24_000_000),
  MCG("mcg", Dimension.MASS, 1_000),
  MG("mg", Dimension.MASS, 1_000_000),
  MCG_PER_DAY("mcg/day", Dimension.DAILY_DOSE, 1_000),
  MG_PER_DAY("mg/day", Dimension.DAILY_DOSE, 1_000_000),
  MCG_PER_H("mcg/h", Dimension.HOURLY_DOSE, 1_000),
  MG_PER_H("mg/h", Dimension.HOURLY_DOSE, 1_000_000),
  MCG_PER_ML("mcg/mL", Dimension.CONCENTRATION, 1_000),
  MG_PER_ML("mg/mL", Dimension.CONCENTRATION, 1_000_000),
  CM("cm", Dimension.LENGTH, 10_000),
  ML_PER_CM("mL/cm", Dimension.VOLUME_PER_LENGTH, 1_000_000),
  MIN("min", Dimension.DURATION, 60),
  H("h", Dimension.DURATION, 3_600),
  DAYS("days", Dimension.DURATION, 86_400);

  private final String symbol;
  private final Dimension dimension;
  private final long baseUnits;

  Unit(String symbol, Dimension dimension, long baseUnits) {
    this.symbol = symbol;
    this.dimension = dimension;
    this.baseUnits = baseUnits;
  }

  /** As written in JSON, files and pages, for example {@code mcg/day}. */
  public String symbol() {
    return symbol;
  }

  public Dimension dimension() {
    return dimension;
  }

  /** How many of the dimension's smallest units (ng, nL, nL/day, ng/mL, µm, s) make one of this. */
  public long baseUnits() {
    return baseUnits;
  }

  static Optional<Unit> find(String symbol) {
    return Arrays.stream(values()).filter(u -> u.symbol.equals(symbol)).findFirst();
  }

  static Optional<Unit> findIgnoringCase(String symbol) {
    return Arrays.stream(values())
        .filter(u -> u.symbol.equalsIgnoreCase(symbol))
        .findFirst();
  }

  static List<Unit> of(Dimension dimension) {
    return Arrays.stream(values()).filter(u -> u.dimension == dimension).toList();
  }

  static String symbolsOf(Dimension dimension) {
    return of(dimension).stream().map(Unit::symbol).collect(Collectors.joining(" or "));
  }
}
