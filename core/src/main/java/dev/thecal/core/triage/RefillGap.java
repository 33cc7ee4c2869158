package dev.thecal.core.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Volume;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found at a refill against what was expected.
 *
 * @param amount how far apart
 * @param direction too much was delivered, or too little; empty if not told
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RefillGap(Volume amount, Optional<Direction> direction) {

  /** More than programmed went into the patient, or less. */
  public enum Direction {
    OVER_INFUSION,
    UNDER_INFUSION
  }

  static Supplier<RefillGap> read(JsonInput in) {
    var amount = in.required("amount", Volume::parse);
    var direction = in.optional("direction", Reads.oneOf(Direction.class));
    return () -> new RefillGap(amount.get(), direction.optional());
  }
}
