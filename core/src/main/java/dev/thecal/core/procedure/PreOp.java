package dev.thecal.core.procedure;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The checks before an operation begins; what is empty was not checked.
 *
 * @param at when
 * @param by who checked
 * @param intravenousLine the line is in
 * @param anaestheticHasTakenEffect waited until it has
 * @param infectionExcluded no infection is known or suspected
 * @param bloodThinners drugs that hinder clotting; an empty list: the patient takes none
 */
public record PreOp(
    Instant at,
    String by,
    Optional<Boolean> intravenousLine,
    Optional<Boolean> anaestheticHasTakenEffect,
    Optional<Boolean> infectionExcluded,
    Optional<List<BloodThinner>> bloodThinners) {

  public PreOp {
    bloodThinners = bloodThinners.map(List::copyOf);
  }

  /** Fields named as in the record. */
  public static Supplier<PreOp> read(JsonInput in) {
    var at = in.required("at", Reads::instant);
    var by = in.required("by", Reads.text(100));
    var line = in.optionalBoolean("intravenousLine");
    var anaesthetic = in.optionalBoolean("anaestheticHasTakenEffect");
    var infection = in.optionalBoolean("infectionExcluded");
    var thinners = in.optionalList("bloodThinners", BloodThinner::read);
    return () -> new PreOp(
        at.get(),
        by.get(),
        line.optional(),
        anaesthetic.optional(),
        infection.optional(),
        thinners.optional());
  }
}
