package dev.thecal.core.visit;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Volume;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was drawn out of the reservoir.
 *
 * @param at when
 * @param aspirated measured, until nothing more came
 * @param witness who saw what was drawn out thrown away, another person than the one who records it; empty if
 *     nobody was told
 */
public record Aspiration(Instant at, Volume aspirated, Optional<String> witness)
    implements VisitStep {

  static Supplier<VisitStep> read(JsonInput in) {
    var at = in.required("at", Reads::instant);
    var aspirated = in.required("aspirated", Volume::parse);
    var witness = in.optional("witness", Reads.text(80));
    return () -> new Aspiration(at.get(), aspirated.get(), witness.optional());
  }
}
