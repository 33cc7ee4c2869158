package dev.thecal.web.page;

import dev.thecal.core.timeline.TimelineEntry;
import dev.thecal.web.page.TimelineView.Day;
import dev.thecal.web.page.TimelineView.Entry;
import dev.thecal.web.page.TimelineView.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of the page with a patient's timeline. */
final class TimelineViews {

  private TimelineViews() {}

  /** The entries by day, in the order they come. */
  static List<Day> days(List<TimelineEntry> entries, ZoneId zone) {
    Map<LocalDate, List<Entry>> byDay = new LinkedHashMap<>();
    entries.forEach(
        entry -> byDay.computeIfAbsent(entry.on(), day -> new ArrayList<>()).add(of(entry, zone)));
    return byDay.entrySet().stream()
        .map(day -> new Day(Words.day(day.getKey()), day.getValue()))
        .toList();
  }

  static List<Kind> kinds(List<String> all, Optional<String> chosen) {
    return all.stream()
        .map(kind -> new Kind(
            kind, Words.capital(Words.plain(kind)), chosen.filter(kind::equals).isPresent()))
        .toList();
  }

  private static Entry of(TimelineEntry entry, ZoneId zone) {
    return new Entry(
        entry.at().map(at -> Words.time(at.atZone(zone).toLocalTime())),
        Words.capital(Words.plain(entry.kind())),
        entry.text(),
        entry.by(),
        entry.errorReason());
  }
}
