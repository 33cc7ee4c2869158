package dev.thecal.scheduling.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Opening hours by the clock on the wall.
 *
 * @param from inclusive
 * @param to exclusive, after {@code from}
 */
public record Hours(LocalTime from, LocalTime to) {

  public Hours {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "hours end at " + to + ", not after they begin at " + from);
    }
  }

  /** The stretch of real time on that day; the hour that a clock change skips is not in it. */
  public Stretch on(LocalDate day, ZoneId zone) {
    return new Stretch(instant(day, from, zone), instant(day, to, zone));
  }

  private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  /**
   * @param from inclusive
   * @param to exclusive
   */
  public record Stretch(Instant from, Instant to) {}
}
