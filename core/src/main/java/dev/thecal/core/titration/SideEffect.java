package dev.thecal.core.titration;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * What the patient does not want from the drug.
 *
 * @param what in the clinic's words
 * @param degree how bad
 */
public record SideEffect(String what, Degree degree) {

  /** How bad a side effect is. */
  public enum Degree {
    MILD,
    MODERATE,
    /** The dose is not raised before a clinician has looked. */
    SEVERE
  }

  static Supplier<SideEffect> read(JsonInput in) {
    var what = in.required("what", Reads.text(200));
    var degree = in.required("degree", Reads.oneOf(Degree.class));
    return () -> new SideEffect(what.get(), degree.get());
  }
}
