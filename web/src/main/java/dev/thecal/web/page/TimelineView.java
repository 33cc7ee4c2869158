package dev.thecal.web.page;

import java.util.List;
import java.util.Optional;

/**
 * Everything that happened to a patient, the newest first.
 *
 * @param patient full name
 * @param address of this page without a filter
 * @param kinds that can be chosen
 * @param chosen the kind shown; empty is all
 * @param next address of the next page
 */
public record TimelineView(
    PageFrame frame,
    String patient,
    String address,
    List<Kind> kinds,
    Optional<String> chosen,
    List<Day> days,
    Optional<String> next) {

  /** A kind to choose, by its id and in words. */
  public record Kind(String id, String words, boolean chosen) {}

  /** A day with what happened on it. */
  public record Day(String on, List<Entry> entries) {}

  /**
   * A line.
   *
   * @param time of the day; empty if only the day is known
   * @param by who recorded or did it
   * @param error why it was entered in error
   */
  public record Entry(
      Optional<String> time,
      String kind,
      String text,
      Optional<String> by,
      Optional<String> error) {}
}
