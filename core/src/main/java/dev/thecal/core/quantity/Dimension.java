package dev.thecal.core.quantity;

/** What a unit measures. Per-hour and per-day doses are different dimensions on purpose. */
public enum Dimension {
  VOLUME("a volume"),
  FLOW("a flow"),
  MASS("an amount of drug"),
  DAILY_DOSE("a dose per day"),
  HOURLY_DOSE("a dose per hour"),
  CONCENTRATION("a concentration"),
  LENGTH("a length"),
  VOLUME_PER_LENGTH("a volume per length"),
  DURATION("a duration");

  private final String words;

  Dimension(String words) {
    this.words = words;
  }

  /** The dimension in words, with its article, for error texts. */
  public String words() {
    return words;
  }
}
