package dev.thecal.core.infusion;

import dev.thecal.core.quantity.HourlyDose;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A part of the day with one rate, on the pump's own clock. It may cross midnight; then it belongs to the
 * day on which it begins.
 *
 * @param days on which it begins, at least one
 * @param from inclusive, before 24:00
 * @param to exclusive; at or before {@code from} it is a time of the next day
 * @param dose of the primary drug per hour
 */
public record RateSegment(Set<DayOfWeek> days, DayMinute from, DayMinute to, HourlyDose dose) {

  private static final int WEEK = 7 * DayMinute.PER_DAY;

  public RateSegment {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("days must name at least one day of the week");
    }
    if (from.minute() == DayMinute.PER_DAY) {
      throw new IllegalArgumentException("\"24:00\" is the end of a day; write 00:00");
    }
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "from and to are the same time; the whole day is 00:00 to 24:00");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /** How long it lasts. */
  int minutes() {
    return to.compareTo(from) > 0
        ? to.minute() - from.minute()
        : DayMinute.PER_DAY - from.minute() + to.minute();
  }

  /** Minutes of the week, Monday 00:00 is 0, at which it begins. */
  int[] starts() {
    return days.stream()
        .mapToInt(day -> (day.getValue() - 1) * DayMinute.PER_DAY + from.minute())
        .toArray();
  }

  /** Whether it holds on each day of the week. */
  boolean daily() {
    return days.size() == DayOfWeek.values().length;
  }

  /** Says what is wrong unless the segments cover each minute of the week exactly once. */
  static Optional<String> coverageProblem(List<RateSegment> segments) {
    var covered = new MinuteCoverage(WEEK);
    for (RateSegment segment : segments) {
      for (int start : segment.starts()) {
        covered.add(start, segment.minutes());
      }
    }
    OptionalInt wrong = covered.firstWrong();
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(problem(wrong.getAsInt(), covered.times(wrong.getAsInt())));
  }

  private static String problem(int minute, int times) {
    DayOfWeek day = DayOfWeek.of(minute / DayMinute.PER_DAY + 1);
    return "the segments must cover the 24 h of each day exactly once: "
        + day.name().toLowerCase(Locale.ROOT) + " " + new DayMinute(minute % DayMinute.PER_DAY)
        + " is covered " + times + " times";
  }

  static Set<DayOfWeek> everyDay() {
    return EnumSet.allOf(DayOfWeek.class);
  }
}
