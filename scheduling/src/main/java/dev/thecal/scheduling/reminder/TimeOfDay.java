package dev.thecal.scheduling.reminder;

import java.time.DateTimeException;
import java.time.LocalTime;

/** Reads {@code HH:MM}. */
final class TimeOfDay {

  private TimeOfDay() {}

  /**
   * @throws IllegalArgumentException if the text is no time of the day
   */
  static LocalTime read(String text) {
    try {
      if (text.length() == 5) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no time of the day such as 09:30", e);
    }
    throw new IllegalArgumentException("\"" + text + "\" is no time of the day such as 09:30");
  }
}
