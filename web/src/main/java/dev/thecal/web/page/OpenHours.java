package dev.thecal.web.page;

import dev.thecal.core.clinic.OpeningHours;
import dev.thecal.core.clinic.Site;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A site's week in few lines: days in a row with the same hours share one. */
final class OpenHours {

  private OpenHours() {}

  static List<String> lines(Site site) {
    var lines = new ArrayList<String>();
    DayOfWeek first = DayOfWeek.MONDAY;
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean last = day == DayOfWeek.SUNDAY;
      if (last || !hours(site, day).equals(hours(site, day.plus(1)))) {
        lines.add(days(first, day) + ": " + hours(site, day));
        first = day.plus(1);
      }
    }
    return lines;
  }

  private static String days(DayOfWeek first, DayOfWeek last) {
    return first == last ? name(first) : name(first) + " to " + name(last);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.US);
  }

  private static String hours(Site site, DayOfWeek day) {
    List<OpeningHours> open = site.hoursOn(day);
    return open.isEmpty()
        ? "closed"
        : open.stream()
            .map(stretch -> Words.time(stretch.from()) + " to " + Words.time(stretch.to()))
            .collect(Collectors.joining(", "));
  }
}
