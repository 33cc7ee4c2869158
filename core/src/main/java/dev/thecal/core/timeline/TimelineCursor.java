package dev.thecal.core.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A place in the order of a timeline: where a page ended. It stays good when entries are added.
 *
 * @param on the day of the last entry
 * @param at its moment, if known
 * @param kind of the last entry
 * @param record of the last entry
 * @param part of the last entry
 */
public record TimelineCursor(
    LocalDate on, Optional<Instant> at, String kind, String record, int part)
    implements Comparable<TimelineCursor> {

  private static final Comparator<TimelineCursor> ORDER = Comparator.comparing(
          TimelineCursor::on, Comparator.reverseOrder())
      .thenComparing(TimelineCursor::orEarliest, Comparator.reverseOrder())
      .thenComparing(TimelineCursor::kind)
      .thenComparing(TimelineCursor::record)
      .thenComparing(TimelineCursor::part, Comparator.reverseOrder());

  @Override
  public int compareTo(TimelineCursor other) {
    return ORDER.compare(this, other);
  }

  /** Only the day is known: after every moment of it. */
  private Instant orEarliest() {
    return at.orElse(Instant.MIN);
  }
}
