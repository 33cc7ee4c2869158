package dev.thecal.core.visit;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Volume;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The syringe emptied into the reservoir.
 *
 * @param filledAt when
 * @param volume that went in
 */
public record Injection(Instant filledAt, Volume volume) implements VisitStep {

  static Supplier<VisitStep> read(JsonInput in) {
    var filledAt = in.required("filledAt", Reads::instant);
    var volume = in.required("volume", Volume::parse);
    return () -> new Injection(filledAt.get(), volume.get());
  }
}
