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
public final class OpenHours {

  private final Site site;
  private final Locale locale;
  private final String to;
  private final String closed;

  private OpenHours(Site site, Locale locale, String to, String closed) {
    this.site = site;
    this.locale = locale;
    this.to = to;
    this.closed = closed;
  }

  /** In English. */
  static List<String> lines(Site site) {
    return lines(site, Locale.US, "to", "closed");
  }

  /**
   * @param to between two days or two times
   * @param closed for a day without hours
   */
  public static List<String> lines(Site site, Locale locale, String to, String closed) {
    return new OpenHours(site, locale, to, closed).lines();
  }

  private List<String> lines() {
    var lines = new ArrayList<String>();
    DayOfWeek first = DayOfWeek.MONDAY;
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean last = day == DayOfWeek.SUNDAY;
      if (last || !hours(day).equals(hours(day.plus(1)))) {
        lines.add(days(first, day) + ": " + hours(day));
        first = day.plus(1);
      }
    }
    return lines;
  }

  private String days(DayOfWeek first, DayOfWeek last) {
    return first == last ? name(first) : name(first) + " " + to + " " + name(last);
  }

  private String name(DayOfWeek day) {
    return Words.capital(day.getDisplayName(TextStyle.FULL, locale));
  }

  private String hours(DayOfWeek day) {
    List<OpeningHours> open = site.hoursOn(day);
    return open.isEmpty()
        ? closed
        : open.stream()
            .map(stretch -> Words.time(stretch.from()) + " " + to + " " + Words.time(stretch.to()))
            .collect(Collectors.joining(", "));
  }
}
