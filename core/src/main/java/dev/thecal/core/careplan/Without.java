package dev.thecal.core.careplan;

import dev.thecal.core.clinic.Service.Discipline;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * A discipline that does nothing on this plan, and why: it was thought of.
 *
 * @param discipline which
 * @param reason in words
 */
public record Without(Discipline discipline, String reason) {

  static Supplier<Without> read(JsonInput in) {
    var discipline = in.required("discipline", Reads.oneOf(Discipline.class));
    var reason = in.required("reason", Reads.text(500));
    return () -> new Without(discipline.get(), reason.get());
  }
}
