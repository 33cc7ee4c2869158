package dev.thecal.core.visit;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Volume;
import java.util.function.Supplier;

/**
 * What is really in the reservoir after the fill.
 *
 * @param measured volume
 * @param method what it was measured with; the programmer's display measures nothing
 */
public record PostRefillMeasure(Volume measured, Method method) implements VisitStep {

  /** As the calculation {@code post-refill-check} names them. */
  public enum Method {
    LEVEL_SENSOR,
    ASPIRATE_BACK,
    PROGRAMMER_DISPLAY
  }

  static Supplier<VisitStep> read(JsonInput in) {
    var measured = in.required("measured", Volume::parse);
    var method = in.required("method", Reads.oneOf(Method.class));
    return () -> new PostRefillMeasure(measured.get(), method.get());
  }
}
