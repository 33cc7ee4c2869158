package dev.thecal.core.infusion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A time of day on the pump's own clock.
 *
 * @param minute of the day, 0 to 1440; 1440 is 24:00, the end of the day
 */
public record DayMinute(int minute) implements Comparable<DayMinute> {

  static final int PER_DAY = 1440;
  private static final int PER_HOUR = 60;
  private static final Pattern TEXT = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

  public DayMinute {
    if (minute < 0 || minute > PER_DAY) {
      throw new IllegalArgumentException("minute must be 0 to 1440, was " + minute);
    }
  }

  /**
   * Reads for example {@code "18:00"}.
   *
   * @throws IllegalArgumentException for anything that is not a time of day
   */
  @JsonCreator
  public static DayMinute parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a time of day; write HH:MM, for example 07:30");
    }
    return new DayMinute(
        Integer.parseInt(text, 0, 2, 10) * PER_HOUR + Integer.parseInt(text, 3, 5, 10));
  }

  @Override
  public int compareTo(DayMinute other) {
    return Integer.compare(minute, other.minute);
  }

  /** As {@link #parse} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%02d:%02d", minute / PER_HOUR, minute % PER_HOUR);
  }
}
