package dev.thecal.web.traceability;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of docs/traceability.md.
 *
 * @param id {@code S0-01} … or {@code D1} …
 * @param servedBy how it is served, or what is not yet
 * @param shownBy tests; empty if nothing is served
 */
record TraceRow(String id, String servedBy, String shownBy) {

  private static final Pattern ROW =
      Pattern.compile("\\| (S\\d-\\d\\d|D\\d+) \\| [^|]+ \\| ([^|]+) \\|([^|]*)\\|");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  static List<TraceRow> in(String markdown) {
    return markdown
        .lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(
            row -> new TraceRow(row.group(1), row.group(2).strip(), row.group(3).strip()))
        .toList();
  }

  boolean servesNothing() {
    return servedBy.startsWith("Not yet");
  }

  List<String> names() {
    return namesIn(servedBy + " " + shownBy);
  }

  List<String> tests() {
    return namesIn(shownBy);
  }

  static List<String> namesIn(String text) {
    return NAME.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
