package dev.thecal.core.pathway;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.patient.StageMove;
import java.util.function.Supplier;

/**
 * A move that a person wants.
 *
 * @param to the stage
 * @param reason why, never blank
 * @param correction the present stage is wrong: any stage that agrees with the pump on record may follow
 */
public record MoveRequest(Stage to, String reason, boolean correction) {

  /** Reads {@code {"to": …, "reason": …, "correction": …}}; no correction unless told. */
  public static Supplier<MoveRequest> read(JsonInput in) {
    var to = in.required("to", Reads.oneOf(Stage.class));
    var reason = in.required("reason", Reads.text(500));
    var correction = in.optionalBoolean("correction");
    return () -> new MoveRequest(to.get(), reason.get(), correction.optional().orElse(false));
  }

  StageMove.Cause cause() {
    return new StageMove.Cause(
        correction ? StageMove.Kind.CORRECTION : StageMove.Kind.BY_HAND, reason);
  }
}
