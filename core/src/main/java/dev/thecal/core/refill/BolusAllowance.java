package dev.thecal.core.refill;

import dev.thecal.core.quantity.Volume;

/**
 * Boluses that a patient may release.
 *
 * @param volume of one bolus
 * @param maxPerDay allotted in 24 hours, 0 or more
 */
public record BolusAllowance(Volume volume, int maxPerDay) {

  public BolusAllowance {
    if (maxPerDay < 0) {
      throw new IllegalArgumentException("maxPerDay must be 0 or more, was " + maxPerDay);
    }
  }

  /** All of them as a flow. */
  long nanolitresPerDay() {
    return Math.multiplyExact(volume.nanolitres(), (long) maxPerDay);
  }
}
