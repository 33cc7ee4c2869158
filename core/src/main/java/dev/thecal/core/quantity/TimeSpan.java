package dev.thecal.core.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;

/**
 * A length of time, days have 24 hours.
 *
 * @param seconds 0 or more, a multiple of 3: exactly what minutes with decimals can say
 */
public record TimeSpan(long seconds) implements Comparable<TimeSpan> {

  private static final int FINEST = 3;

  public TimeSpan {
    Quantities.notNegative("seconds", seconds);
    if (seconds % FINEST != 0) {
      throw new IllegalArgumentException("seconds must be a multiple of 3, was " + seconds);
    }
  }

  /**
   * Reads for example {@code "30 min"} or {@code "6 h"}.
   *
   * @throws QuantityFormatException for anything that is not a duration
   */
  @JsonCreator
  public static TimeSpan parse(String text) {
    return new TimeSpan(Measure.parse(text, Dimension.DURATION).amount());
  }

  public Duration duration() {
    return Duration.ofSeconds(seconds);
  }

  @Override
  public int compareTo(TimeSpan other) {
    return Long.compare(seconds, other.seconds);
  }

  /** The value with its unit, exact, as {@link #parse} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return Quantities.text(seconds, seconds % Unit.H.baseUnits() == 0 ? Unit.H : Unit.MIN);
  }
}
