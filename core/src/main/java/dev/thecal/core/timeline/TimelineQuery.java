package dev.thecal.core.timeline;

import java.util.Optional;
import java.util.Set;

/**
 * Which part of a timeline is wanted.
 *
 * @param kinds only these; empty is all
 * @param after where the last page ended
 * @param limit at most this many, 1 or more
 */
public record TimelineQuery(Set<String> kinds, Optional<TimelineCursor> after, int limit) {

  public TimelineQuery {
    kinds = Set.copyOf(kinds);
    if (limit < 1) {
      throw new IllegalArgumentException("a page holds 1 entry or more, was " + limit);
    }
  }
}
