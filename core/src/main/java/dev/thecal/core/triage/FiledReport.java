package dev.thecal.core.triage;

import dev.thecal.core.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report on file with its answer and what was done.
 *
 * @param report as reported
 * @param triage the answer, the very text that was given
 * @param recordedBy the actor who recorded it
 * @param recordedAt when
 * @param steps in their order
 */
public record FiledReport(
    SymptomReport report,
    String triage,
    String recordedBy,
    Instant recordedAt,
    List<FollowUp> steps) {

  /** What has become of it. */
  public enum State {
    OPEN,
    TAKEN,
    CLOSED,
    ENTERED_IN_ERROR
  }

  public FiledReport {
    steps = List.copyOf(steps);
  }

  /** The answer as values. */
  public TriageAnswer answer() {
    return Json.read(triage, TriageAnswer.class);
  }

  public State state() {
    return steps.stream().map(FollowUp::kind).reduce(State.OPEN, FiledReport::after, (a, b) -> b);
  }

  private static State after(State state, FollowUp.Kind kind) {
    return switch (kind) {
      case TAKEN -> State.TAKEN;
      case DONE, ESCALATED -> state;
      case CLOSED -> State.CLOSED;
      case ENTERED_IN_ERROR -> State.ENTERED_IN_ERROR;
    };
  }

  /** Who has it in hand; empty if nobody has taken it. */
  public Optional<String> takenBy() {
    return steps.stream()
        .filter(step -> step.kind() == FollowUp.Kind.TAKEN)
        .map(FollowUp::by)
        .reduce((earlier, later) -> later);
  }

  /** Counts the steps, from 1 for none; the strong ETag over HTTP. */
  public long version() {
    return 1L + steps.size();
  }

  /** Whether nobody has taken it in time, or it is still open after its time. */
  public boolean overdue(Instant now) {
    TriageAnswer answer = answer();
    return switch (state()) {
      case OPEN -> now.isAfter(answer.takeBy());
      case TAKEN -> now.isAfter(answer.closeBy());
      case CLOSED, ENTERED_IN_ERROR -> false;
    };
  }
}
