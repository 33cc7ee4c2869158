package dev.thecal.scheduling.reminder;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a person decided about one message.
 *
 * @param reason how the person knows
 */
public record ReminderDecision(What what, String reason) {

  /** The decision. */
  public enum What {
    /** It did not arrive: hand it over again. */
    SEND_AGAIN,
    /** It arrived, was printed, or was told by telephone. */
    WAS_SENT,
    /** It is not sent. */
    DROP
  }

  /** Fields named as in the record. */
  public static Supplier<ReminderDecision> read(JsonInput in) {
    var what = in.required("what", Reads.oneOf(What.class));
    var reason = in.required("reason", Reads.text(200));
    return () -> new ReminderDecision(what.get(), reason.get());
  }

  /**
   * @throws Refusal CONFLICT if it cannot be decided in that state
   */
  Reminder applied(Reminder now, Instant at) {
    boolean open = now.state().needsAPerson() || now.state() == ReminderState.WAITING;
    if (!open) {
      throw Refusal.conflict(
          "reminder-" + now.stateName(),
          "this message is " + now.stateName() + "; there is nothing to decide");
    }
    return switch (what) {
      case WAS_SENT -> now.to(ReminderState.SENT, Optional.of(reason), at);
      case DROP -> now.to(ReminderState.DROPPED, Optional.of(reason), at);
      case SEND_AGAIN -> again(now, at);
    };
  }

  private static Reminder again(Reminder now, Instant at) {
    if (!at.isBefore(now.until())) {
      throw Refusal.conflict(
          "reminder-too-late", "its time was up at " + now.until() + "; call the patient instead");
    }
    return now.again(at, 0, Optional.empty(), at);
  }

  String words() {
    return Reads.name(what) + ", " + reason;
  }
}
