package dev.thecal.core.visit;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Volume;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the programmer reads from the pump before anything is changed.
 *
 * @param at when
 * @param deliveredBoluses all patient boluses since the last fill, as the pump's log says, in volume
 * @param programmedDelivery all that was programmed since the last fill, for the check against accuracy
 * @param alarms since the last visit, in words; empty is none
 * @param pumpClock as the pump shows it
 * @param orders one answer for each open order
 */
public record Interrogation(
    Instant at,
    Volume deliveredBoluses,
    Optional<Volume> programmedDelivery,
    List<String> alarms,
    String pumpClock,
    List<OrderAnswer> orders)
    implements VisitStep {

  public Interrogation {
    alarms = List.copyOf(alarms);
    orders = List.copyOf(orders);
  }

  /** Fields named as in the record; {@code orders} may be left out where none is open. */
  public static Supplier<Interrogation> read(JsonInput in) {
    var at = in.required("at", Reads::instant);
    var delivered = in.required("deliveredBoluses", Volume::parse);
    var programmed = in.optional("programmedDelivery", Volume::parse);
    var alarms = in.requiredScalars("alarms", Reads.text(200));
    var clock = in.required("pumpClock", Reads.text(60));
    var orders = in.optionalList("orders", OrderAnswer::read);
    return () -> new Interrogation(
        at.get(),
        delivered.get(),
        programmed.optional(),
        alarms.get(),
        clock.get(),
        orders.optional().orElse(List.of()));
  }
}
