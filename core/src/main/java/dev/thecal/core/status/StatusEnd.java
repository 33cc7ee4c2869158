package dev.thecal.core.status;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * How a status came to its end: discharged, found, taken back.
 *
 * @param on the first day on which it is over
 * @param reason in the clinic's words
 */
public record StatusEnd(LocalDate on, String reason) {

  /** Fields named as in the record. */
  public static Supplier<StatusEnd> read(JsonInput in) {
    var on = in.required("on", Reads::date);
    var reason = in.required("reason", Reads.text(500));
    return () -> new StatusEnd(on.get(), reason.get());
  }
}
