package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * How bad the pain must be for this clinic.
 *
 * @param words as the clinic says it
 * @param painScoreAtLeast on the numeric rating scale from 0 to 10, inclusive
 * @param basis of the figure; the clinics give words only, so the figure is usually a draft
 */
public record Severity(String words, int painScoreAtLeast, Basis basis) {

  static Supplier<Severity> read(JsonInput in) {
    var words = in.required("words", Reads.text(100));
    var score = in.requiredInt("painScoreAtLeast", 0, 10);
    var basis = in.requiredObject("basis", Basis::read);
    return () -> new Severity(words.get(), score.get(), basis.get());
  }
}
