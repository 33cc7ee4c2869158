package dev.thecal.core.aftercare;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An {@link Adjustment} as it is asked for. */
public record AdjustmentRequest(
    String by, String reason, List<NewDates> dates, Optional<Brace> brace) {

  public AdjustmentRequest {
    dates = List.copyOf(dates);
  }

  /** Fields named as in the record; dates or a brace, or both. */
  public static Supplier<AdjustmentRequest> read(JsonInput in) {
    var by = in.required("by", Reads.text(40));
    var reason = in.required("reason", Reads.text(1000));
    var dates = in.optionalList("dates", NewDates::read);
    var brace = in.optional("brace", Reads.oneOf(Brace.class));
    boolean noDates =
        dates.optional().map(List::isEmpty).orElseGet(() -> !in.names().contains("dates"));
    if (noDates && !in.names().contains("brace")) {
      in.problem("", "nothing is changed; give \"dates\" or \"brace\"");
    }
    return () -> new AdjustmentRequest(
        by.get(), reason.get(), dates.optional().orElse(List.of()), brace.optional());
  }
}
