package dev.thecal.core.visit;

import dev.thecal.core.infusion.ProgrammeId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the pump runs what was ordered.
 *
 * @param order the ordered programme
 * @param inPump as the programmer shows
 * @param since when it began; set exactly if it is in the pump
 */
public record OrderAnswer(ProgrammeId order, boolean inPump, Optional<Instant> since) {

  static Supplier<OrderAnswer> read(JsonInput in) {
    var order = in.required("order", ProgrammeId::new);
    var inPump = in.requiredBoolean("inPump");
    var since = in.optional("since", Reads::instant);
    boolean running = inPump.optional().orElse(false);
    if (running && !in.names().contains("since")) {
      in.problem("since", "say since when the pump runs it, as the programmer shows");
    }
    if (!running && in.names().contains("since")) {
      in.problem("since", "an order that is not in the pump has not begun; leave it out");
    }
    return () -> new OrderAnswer(order.get(), inPump.get(), since.optional());
  }
}
