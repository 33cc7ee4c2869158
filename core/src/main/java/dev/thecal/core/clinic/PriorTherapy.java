package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.function.Supplier;

/**
 * What must have been tried and have failed before.
 *
 * @param words as the clinic says it
 * @param failedForAtLeast how long, inclusive; not asked for cancer pain
 * @param kinds that count, lower case with hyphens, for example {@code oral-medicine}
 * @param fullCourseCompleted a full conservative course, not merely begun
 * @param combinationsTried one medicine after the other is not enough
 * @param noLargerOperation not a candidate for, or declined, a more extensive operation
 */
public record PriorTherapy(
    String words,
    Interval failedForAtLeast,
    Basis basis,
    List<String> kinds,
    boolean fullCourseCompleted,
    boolean combinationsTried,
    boolean noLargerOperation) {

  public PriorTherapy {
    kinds = ProfileReads.some("kinds", ProfileReads.distinct("kinds", kinds));
  }

  static Supplier<PriorTherapy> read(JsonInput in) {
    var words = in.required("words", Reads.text(300));
    var least = in.required("failedForAtLeast", Interval::parse);
    var basis = in.requiredObject("basis", Basis::read);
    var kinds = in.requiredScalars("kinds", ProfileReads.id("kind of therapy"));
    var fullCourse = in.requiredBoolean("fullCourseCompleted");
    var combinations = in.requiredBoolean("combinationsTried");
    var noLarger = in.requiredBoolean("noLargerOperation");
    return () -> new PriorTherapy(
        words.get(),
        least.get(),
        basis.get(),
        kinds.get(),
        fullCourse.get(),
        combinations.get(),
        noLarger.get());
  }
}
