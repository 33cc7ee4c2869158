package dev.thecal.scheduling.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry as kept.
 *
 * @param closedReason why it waits no longer; it stays readable
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NotedWaiting(
    WaitingEntry entry, String recordedBy, Instant recordedAt, Optional<String> closedReason) {

  NotedWaiting closed(String reason) {
    return new NotedWaiting(entry, recordedBy, recordedAt, Optional.of(reason));
  }
}
