package dev.thecal.core.visit;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * Where the needle is, before anything is drawn or injected.
 *
 * @param port that was entered, by template and touch
 * @param needleStopReached the needle stands on the metal stop of the port
 * @param attempts 1 or more
 */
public record NeedlePlacement(Port port, boolean needleStopReached, int attempts)
    implements VisitStep {

  /** The two ports of a pump. */
  public enum Port {
    REFILL,
    /** Leads straight to the fluid around the cord: drug injected here is an overdose. */
    CATHETER_ACCESS
  }

  static Supplier<VisitStep> read(JsonInput in) {
    var port = in.required("port", Reads.oneOf(Port.class));
    var stop = in.requiredBoolean("needleStopReached");
    var attempts = in.requiredInt("attempts", 1, 20);
    return () -> new NeedlePlacement(port.get(), stop.get(), attempts.get());
  }
}
