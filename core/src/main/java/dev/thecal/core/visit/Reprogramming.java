package dev.thecal.core.visit;

import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.json.JsonInput;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the pump was told at the end of the visit.
 *
 * @param programme new in the pump; empty if it was read back and runs on unchanged
 */
public record Reprogramming(Optional<Programme> programme) implements VisitStep {

  static Supplier<VisitStep> read(JsonInput in, Implant implant) {
    var unchanged = in.optionalBoolean("unchanged");
    var programme = in.optionalObject("programme", inner -> ProgrammeInput.read(inner, implant));
    if (in.names().contains("programme") == unchanged.optional().orElse(false)) {
      in.problem("", "give the new \"programme\", or \"unchanged\": true after reading it back");
    }
    return () -> new Reprogramming(programme.optional());
  }
}
