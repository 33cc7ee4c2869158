package dev.thecal.core.visit;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * A clinician was told of an urgent finding before the patient leaves.
 *
 * @param toldTo who
 * @param decision what they decided
 */
public record Escalation(String toldTo, String decision) implements VisitStep {

  static Supplier<VisitStep> read(JsonInput in) {
    var toldTo = in.required("toldTo", Reads.text(100));
    var decision = in.required("decision", Reads.text(1000));
    return () -> new Escalation(toldTo.get(), decision.get());
  }
}
