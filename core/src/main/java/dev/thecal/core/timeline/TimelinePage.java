package dev.thecal.core.timeline;

import java.util.List;
import java.util.Optional;

/**
 * A page of a patient's timeline, the newest first.
 *
 * @param entries of this page
 * @param next where the next page begins; empty if this is the last
 */
public record TimelinePage(List<TimelineEntry> entries, Optional<TimelineCursor> next) {

  public TimelinePage {
    entries = List.copyOf(entries);
  }
}
