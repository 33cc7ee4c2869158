package dev.thecal.core.patient;

import dev.thecal.core.access.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The result of a pain or function scale.
 *
 * @param instrument short id, for example {@code nrs} (0 to 10) or {@code odi} (0 to 100 percent)
 * @param value on the instrument's own scale, 0 or more
 * @param on the day it was asked
 * @param context what it was about, for example {@code baseline}, {@code worst}, {@code last-24h}
 */
public record Score(String instrument, BigDecimal value, LocalDate on, Optional<String> context)
    implements ChartItem {

  private static final Map<String, BigDecimal> HIGHEST =
      Map.of("nrs", BigDecimal.TEN, "odi", BigDecimal.valueOf(100));

  /** Risk tools: what they say about a person is kept to few. */
  private static final Set<String> SENSITIVE = Set.of("ort");

  public Score {
    Ids.require("instrument", instrument);
    context.ifPresent(word -> Ids.require("context", word));
    requireOnScale(instrument, value);
  }

  /**
   * @throws IllegalArgumentException if the value is negative or above the instrument's end
   */
  static void requireOnScale(String instrument, BigDecimal value) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("a score is 0 or more, was " + value);
    }
    BigDecimal highest = HIGHEST.getOrDefault(instrument, value);
    if (value.compareTo(highest) > 0) {
      throw new IllegalArgumentException(
          "\"" + instrument + "\" ends at " + highest + ", was " + value);
    }
  }

  /** Shown only to whoever has the scope and asks. */
  public boolean sensitive() {
    return SENSITIVE.contains(instrument);
  }

  @Override
  public Kind kind() {
    return Kind.SCORE;
  }

  @Override
  public String subject() {
    return instrument;
  }

  @Override
  public LocalDate notedOn() {
    return on;
  }
}
