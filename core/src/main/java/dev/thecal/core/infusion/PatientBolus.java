package dev.thecal.core.infusion;

import dev.thecal.core.quantity.DrugAmount;
import dev.thecal.core.quantity.TimeSpan;
import java.util.Optional;

/**
 * A bolus that the patient may release on top of what the pump gives by itself.
 *
 * @param dose of the primary drug, above 0
 * @param over how long one takes; empty if not told, then its rate cannot be checked
 * @param perDay allotted, 0 or more
 * @param lockout from one to the next at least, above 0
 * @param allotmentResets when the allotment is counted from 0 again
 */
public record PatientBolus(
    DrugAmount dose,
    Optional<TimeSpan> over,
    int perDay,
    TimeSpan lockout,
    AllotmentResets allotmentResets) {

  public PatientBolus {
    if (dose.nanograms() == 0) {
      throw new IllegalArgumentException("a bolus above 0 is expected");
    }
    if (over.filter(span -> span.seconds() == 0).isPresent()) {
      throw new IllegalArgumentException("over must be longer than 0");
    }
    new Allotment(perDay, lockout, allotmentResets);
  }

  /** How many of them there can be. */
  public Allotment allotment() {
    return new Allotment(perDay, lockout, allotmentResets);
  }
}
