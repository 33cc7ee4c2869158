package dev.thecal.core.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One thing that differs between what the pump does and what it shall do.
 *
 * @param field what it is
 * @param drug of which drug, where there are several
 * @param before with its unit; empty if there was nothing, or it is not known
 * @param after with its unit; empty if there will be nothing
 * @param percent of a dose, 25 means a quarter more, -25 a quarter less, rounded half-even to 6 decimals;
 *     empty for other fields and from or to nothing
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FieldChange(
    Field field,
    Optional<String> drug,
    Optional<String> before,
    Optional<String> after,
    Optional<BigDecimal> percent) {

  /** What can differ. */
  public enum Field {
    MODE,
    CONCENTRATION,
    /** The most in any 24 hours that the pump gives by itself. */
    DOSE,
    FLOW,
    PUMP_CLOCK,
    SEGMENTS,
    BASAL,
    BOLUS,
    PATIENT_BOLUS,
    /** What is in the reservoir. */
    FILL
  }

  static FieldChange of(Field field, Optional<String> before, Optional<String> after) {
    return new FieldChange(field, Optional.empty(), before, after, Optional.empty());
  }

  boolean differs() {
    return !before.equals(after);
  }
}
