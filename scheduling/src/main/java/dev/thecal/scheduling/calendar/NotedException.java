package dev.thecal.scheduling.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * An exception as kept.
 *
 * @param recordedBy actor
 * @param withdrawnReason why it no longer counts; it stays readable
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NotedException(
    CalendarException exception,
    String recordedBy,
    Instant recordedAt,
    Optional<String> withdrawnReason) {

  NotedException withdrawn(String reason) {
    return new NotedException(exception, recordedBy, recordedAt, Optional.of(reason));
  }
}
