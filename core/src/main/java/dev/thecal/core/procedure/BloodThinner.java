package dev.thecal.core.procedure;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A drug that hinders clotting, as it was stopped before the operation.
 *
 * @param drug id in the washout table
 * @param lastTaken the last moment it may have been taken
 * @param inrNormal a normal INR was measured
 * @param renalImpairment the kidneys work badly
 * @param prescriberAgrees who prescribed it agrees to the interruption
 */
public record BloodThinner(
    String drug,
    Instant lastTaken,
    Optional<Boolean> inrNormal,
    Optional<Boolean> renalImpairment,
    Optional<Boolean> prescriberAgrees) {

  static Supplier<BloodThinner> read(JsonInput in) {
    var drug = in.required("drug", Reads.text(60));
    var lastTaken = in.required("lastTaken", Reads::instant);
    var inr = in.optionalBoolean("inrNormal");
    var renal = in.optionalBoolean("renalImpairment");
    var agrees = in.optionalBoolean("prescriberAgrees");
    return () -> new BloodThinner(
        drug.get(), lastTaken.get(), inr.optional(), renal.optional(), agrees.optional());
  }
}
