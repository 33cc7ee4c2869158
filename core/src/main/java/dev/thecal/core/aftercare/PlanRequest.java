package dev.thecal.core.aftercare;

import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * Asks for a plan.
 *
 * @param id of the plan
 * @param after an implant or a trial
 * @param event its id
 */
public record PlanRequest(PlanId id, What after, String event) {

  /** What the plan shall follow. */
  public enum What {
    IMPLANT,
    TRIAL
  }

  /** Fields named as in the record; {@code id} is made up if not given. */
  public static Supplier<PlanRequest> read(JsonInput in) {
    var id = in.optional("id", PlanId::new);
    var after = in.required("after", Reads.oneOf(What.class));
    var event = in.required("event", value -> Ids.require("event id", value));
    var fresh = new PlanId(Ids.next());
    return () -> new PlanRequest(id.optional().orElse(fresh), after.get(), event.get());
  }
}
