package dev.thecal.core.outcome;

import java.time.Instant;
import java.util.Optional;

/**
 * A complication as it is kept.
 *
 * @param recordedBy the actor who told it
 * @param recordedAt when
 * @param errorReason why it was entered in error; empty if it stands
 */
public record NotedComplication(
    Complication complication,
    String recordedBy,
    Instant recordedAt,
    Optional<String> errorReason) {

  /** It was not marked as entered in error. */
  public boolean stands() {
    return errorReason.isEmpty();
  }

  NotedComplication inError(String reason) {
    return new NotedComplication(complication, recordedBy, recordedAt, Optional.of(reason));
  }
}
