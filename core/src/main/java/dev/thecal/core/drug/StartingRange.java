package dev.thecal.core.drug;

import dev.thecal.core.quantity.DailyDose;
import java.util.Optional;

/**
 * Doses per day at which a continuous infusion starts.
 *
 * @param exposure whom it is meant for
 * @param least lower end, if the source gives one
 * @param most upper end, inclusive
 */
public record StartingRange(Exposure exposure, Optional<DailyDose> least, DailyDose most) {

  /** What the patient is used to. */
  public enum Exposure {
    ANYONE,
    OPIOID_NAIVE,
    OPIOID_TOLERANT
  }

  public StartingRange {
    if (least.filter(l -> l.compareTo(most) > 0).isPresent()) {
      throw new IllegalArgumentException("least " + least.get() + " is above most " + most);
    }
  }
}
