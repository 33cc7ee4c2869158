package dev.thecal.core.patient;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * Marks a record as entered in error; the record itself stays.
 *
 * @param id of the record
 * @param reason what was wrong, never blank
 */
public record ErrorMark(String id, String reason) {

  public ErrorMark {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a mark of error needs a reason");
    }
  }

  /** Reads {@code {"reason": "…"}}; the id comes from the address. */
  public static Supplier<ErrorMark> read(JsonInput in, String id) {
    var reason = in.required("reason", Reads.text(500));
    return () -> new ErrorMark(id, reason.get());
  }
}
