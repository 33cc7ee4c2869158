package dev.thecal.core.infusion;

import dev.thecal.core.quantity.DrugAmount;
import dev.thecal.core.quantity.TimeSpan;
import java.util.Optional;

/**
 * A bolus that the pump gives by itself, on top of the basal dose.
 *
 * @param dose of the primary drug, above 0
 * @param over how long it takes, above 0
 * @param every from the beginning of one bolus to the beginning of the next, the first with the programme;
 *     empty if there is only one
 */
public record TimedBolus(DrugAmount dose, TimeSpan over, Optional<TimeSpan> every) {

  public TimedBolus {
    if (dose.nanograms() == 0) {
      throw new IllegalArgumentException("a bolus above 0 is expected");
    }
    if (over.seconds() == 0) {
      throw new IllegalArgumentException("over must be longer than 0");
    }
    if (every.filter(span -> span.compareTo(over) < 0).isPresent()) {
      throw new IllegalArgumentException(
          "a bolus over " + over + " does not fit in every " + every.orElseThrow());
    }
  }
}
