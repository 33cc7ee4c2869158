package dev.thecal.core.procedure;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One look at the patient in the recovery room.
 *
 * @param vitals the vital signs, as measured, in words with their units
 * @param adverseReaction a sign of an adverse reaction was seen
 * @param remark what was seen, and what was done
 */
public record Observation(
    Instant at, String by, String vitals, boolean adverseReaction, Optional<String> remark) {

  /** Fields named as in the record; an adverse reaction needs the remark. */
  public static Supplier<Observation> read(JsonInput in) {
    var at = in.required("at", Reads::instant);
    var by = in.required("by", Reads.text(100));
    var vitals = in.required("vitals", Reads.text(500));
    var adverse = in.requiredBoolean("adverseReaction");
    var remark = in.optional("remark", Reads.text(1000));
    if (adverse.optional().orElse(false) && remark.optional().isEmpty()) {
      in.problem("remark", "say what was seen and what was done about it");
    }
    return () ->
        new Observation(at.get(), by.get(), vitals.get(), adverse.get(), remark.optional());
  }
}
