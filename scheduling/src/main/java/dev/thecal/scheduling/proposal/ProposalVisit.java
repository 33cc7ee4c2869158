package dev.thecal.scheduling.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A visit of a kept plan and what became of it.
 *
 * @param bookingId the booking that came of it
 * @param decision who accepted or rejected it; empty while it is open
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProposalVisit(
    String id,
    ProposedVisit visit,
    State state,
    Optional<String> bookingId,
    Optional<Decision> decision) {

  /** What became of a visit. */
  public enum State {
    /** Nobody has decided. */
    OPEN,
    /** It was booked. */
    ACCEPTED,
    /** It is not wanted. */
    REJECTED
  }

  /** Who decided, when and why. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Decision(String by, Instant at, Optional<String> reason) {}

  static ProposalVisit open(String id, ProposedVisit visit) {
    return new ProposalVisit(id, visit, State.OPEN, Optional.empty(), Optional.empty());
  }

  ProposalVisit accepted(String booking, Decision by) {
    return new ProposalVisit(id, visit, State.ACCEPTED, Optional.of(booking), Optional.of(by));
  }

  ProposalVisit rejected(Decision by) {
    return new ProposalVisit(id, visit, State.REJECTED, Optional.empty(), Optional.of(by));
  }
}
