package dev.thecal.core.visit;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Volume;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What was drawn out of the reservoir.
 *
 * @param at when
 * @param aspirated measured, until nothing more came
 */
public record Aspiration(Instant at, Volume aspirated) implements VisitStep {

  static Supplier<VisitStep> read(JsonInput in) {
    var at = in.required("at", Reads::instant);
    var aspirated = in.required("aspirated", Volume::parse);
    return () -> new Aspiration(at.get(), aspirated.get());
  }
}
