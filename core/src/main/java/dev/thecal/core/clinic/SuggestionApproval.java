package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * The medical director turned the suggestions of a dose on.
 *
 * @param by id of the medical director in the clinic's team
 * @param on the day of the decision
 */
public record SuggestionApproval(String by, LocalDate on) {

  static Supplier<SuggestionApproval> read(JsonInput in) {
    var by = in.required("by", ProfileReads.id("clinician id"));
    var on = in.required("on", Reads::date);
    return () -> new SuggestionApproval(by.get(), on.get());
  }
}
