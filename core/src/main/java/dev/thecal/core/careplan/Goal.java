package dev.thecal.core.careplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What shall be reached, so that it can be measured.
 *
 * @param measure what is counted and in which unit, for example {@code steps a day}
 * @param reach at least or at most the target
 * @param target the figure
 * @param baseline the figure at the start, if it was measured
 * @param by the day by which it shall be reached
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Goal(
    String measure, Reach reach, BigDecimal target, Optional<BigDecimal> baseline, LocalDate by) {

  /** On which side of the target the goal is met. */
  public enum Reach {
    AT_LEAST,
    AT_MOST
  }

  static Supplier<Goal> read(JsonInput in) {
    var measure = in.required("measure", Reads.text(200));
    var reach = in.required("reach", Reads.oneOf(Reach.class));
    var target = in.requiredNumber("target");
    var baseline = in.optionalNumber("baseline");
    var by = in.required("by", Reads::date);
    return () -> new Goal(measure.get(), reach.get(), target.get(), baseline.optional(), by.get());
  }

  /** Whether a measured figure reaches it; the target itself does. */
  public boolean metBy(BigDecimal measured) {
    int compared = measured.compareTo(target);
    return switch (reach) {
      case AT_LEAST -> compared >= 0;
      case AT_MOST -> compared <= 0;
    };
  }
}
