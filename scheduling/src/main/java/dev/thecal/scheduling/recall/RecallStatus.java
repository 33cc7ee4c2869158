package dev.thecal.scheduling.recall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known about reaching a patient for a refill.
 *
 * @param daysToAlarm from today to the low-reservoir alarm, negative if it has passed; empty: nobody knows
 * @param tries in the last 30 days
 * @param last the newest of them
 * @param notBy channels that the patient refuses
 * @param escalated a missed refill is being escalated
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RecallStatus(
    RecallStep step,
    Optional<Long> daysToAlarm,
    int tries,
    Optional<Last> last,
    List<ContactAttempt.Channel> notBy,
    boolean escalated) {

  public RecallStatus {
    notBy = List.copyOf(notBy);
  }

  /** The newest attempt. */
  public record Last(
      Instant at, ContactAttempt.Channel channel, ContactAttempt.Outcome outcome, String by) {

    static Last of(NotedAttempt noted) {
      return new Last(
          noted.attempt().at(),
          noted.attempt().channel(),
          noted.attempt().outcome(),
          noted.recordedBy());
    }
  }
}
