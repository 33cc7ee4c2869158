package dev.thecal.core.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * A line of a patient's timeline.
 *
 * @param on the day in the clinic's calendar
 * @param at the moment; empty if only the day is known
 * @param kind of happening
 * @param record id of the record it comes from
 * @param part counts what one record brings, from 1
 * @param text what happened
 * @param by who recorded or did it; empty if nobody kept that
 * @param errorReason why it was entered in error; empty if it stands
 */
public record TimelineEntry(
    LocalDate on,
    Optional<Instant> at,
    String kind,
    String record,
    int part,
    String text,
    Optional<String> by,
    Optional<String> errorReason) {

  /**
   * The newest first. Within a day the moments come first, the latest on top; then what is known to the day
   * only. Ties are put in order by kind, record and part, so that the order never depends on the sources.
   */
  static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::cursor);

  static TimelineEntry of(Happening one, ZoneId zone) {
    return new TimelineEntry(
        one.when().day(zone),
        one.when().moment(),
        one.subject().kind(),
        one.subject().record(),
        one.subject().part(),
        one.what(),
        one.by(),
        one.errorReason());
  }

  /** Where it stands in the order. */
  public TimelineCursor cursor() {
    return new TimelineCursor(on, at, kind, record, part);
  }

  /** It was not marked as entered in error. */
  public boolean stands() {
    return errorReason.isEmpty();
  }
}
