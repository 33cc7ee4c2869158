package dev.thecal.core.visit;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * The patient or carer knows the signs of overdose and of withdrawal and whom to call. Said at every visit.
 *
 * @param taughtTo who listened, for example {@code patient and daughter}
 */
public record Education(String taughtTo) implements VisitStep {

  static Supplier<VisitStep> read(JsonInput in) {
    var overdose = in.requiredBoolean("overdoseSigns");
    var withdrawal = in.requiredBoolean("withdrawalSigns");
    var call = in.requiredBoolean("whomToCall");
    var taughtTo = in.required("taughtTo", Reads.text(100));
    requireTold(in, "overdoseSigns", overdose);
    requireTold(in, "withdrawalSigns", withdrawal);
    requireTold(in, "whomToCall", call);
    return () -> new Education(taughtTo.get());
  }

  private static void requireTold(JsonInput in, String name, Field<Boolean> told) {
    if (told.optional().filter(yes -> !yes).isPresent()) {
      in.problem(name, "this is told at every visit; tell it, then say true");
    }
  }
}
