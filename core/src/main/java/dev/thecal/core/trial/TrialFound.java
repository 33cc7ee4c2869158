package dev.thecal.core.trial;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a trial is for: the dose that works and the place where it works.
 *
 * @param dosage the dose that gave relief, with its unit
 * @param placement where the tip of the catheter or the needle was, for example {@code T10}
 */
public record TrialFound(Optional<TrialDose> dosage, Optional<String> placement) {

  static Supplier<TrialFound> read(JsonInput in) {
    var dosage = in.optionalObject("dosage", TrialDose::read);
    var placement = in.optional("placement", Reads.text(100));
    return () -> new TrialFound(dosage.optional(), placement.optional());
  }
}
