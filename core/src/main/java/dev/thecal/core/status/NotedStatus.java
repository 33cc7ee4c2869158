package dev.thecal.core.status;

import java.time.Instant;
import java.util.Optional;

/**
 * A status as it is kept.
 *
 * @param recordedBy the actor who told it first
 * @param recordedAt when
 * @param errorReason why it was entered in error; empty if it stands
 */
public record NotedStatus(
    PatientStatus status, String recordedBy, Instant recordedAt, Optional<String> errorReason) {

  /** It stands and is not over. */
  public boolean current() {
    return errorReason.isEmpty() && status.end().isEmpty();
  }

  NotedStatus with(PatientStatus changed) {
    return new NotedStatus(changed, recordedBy, recordedAt, errorReason);
  }

  NotedStatus inError(String reason) {
    return new NotedStatus(status, recordedBy, recordedAt, Optional.of(reason));
  }
}
