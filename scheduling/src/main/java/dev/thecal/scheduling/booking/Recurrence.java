package dev.thecal.scheduling.booking;

import dev.thecal.core.evidence.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Recur;

/** Repetition by a rule of RFC 5545, by the clock on the wall: 9 o'clock stays 9 o'clock over a clock change. */
final class Recurrence {

  /** More is a plan nobody looks at. */
  static final int MOST = 60;

  private static final int MOST_YEARS = 2;

  private Recurrence() {}

  /**
   * Starts from the first on, which always belongs to them.
   *
   * @param rule for example {@code FREQ=WEEKLY;COUNT=6}
   * @throws Refusal INVALID if it is no such rule, has no end within 2 years, or gives fewer than 2 or more than 60
   */
  static List<Instant> starts(String rule, Instant first, ZoneId zone) {
    ZonedDateTime seed = first.atZone(zone);
    List<Instant> starts = dates(rule, seed).stream()
        .map(ZonedDateTime::toInstant)
        .distinct()
        .sorted()
        .toList();
    if (starts.isEmpty() || !starts.get(0).equals(first)) {
      throw wrong(rule, "its first day is not that of the slot");
    }
    if (starts.size() < 2 || starts.size() > MOST) {
      throw wrong(
          rule,
          "2 to " + MOST + " visits are expected within " + MOST_YEARS + " years, it gives "
              + starts.size() + "; end it by COUNT or UNTIL");
    }
    return starts;
  }

  private static List<ZonedDateTime> dates(String rule, ZonedDateTime seed) {
    try {
      return new Recur<ZonedDateTime>(rule)
          .getDates(seed, seed, seed.plusYears(MOST_YEARS), MOST + 1);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw wrong(rule, String.valueOf(e.getMessage()));
    }
  }

  private static Refusal wrong(String rule, String why) {
    return Refusal.invalid(
        "/rule",
        "\"" + rule + "\" cannot be used: " + why + "; write for example FREQ=WEEKLY;COUNT=6");
  }
}
