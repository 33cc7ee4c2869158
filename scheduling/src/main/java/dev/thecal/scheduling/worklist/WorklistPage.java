package dev.thecal.scheduling.worklist;

import java.util.List;
import java.util.Optional;

/**
 * A part of the worklist.
 *
 * @param next where the next page begins; empty on the last one
 */
public record WorklistPage(List<WorklistRow> rows, Optional<WorklistCursor> next) {

  public WorklistPage {
    rows = List.copyOf(rows);
  }
}
