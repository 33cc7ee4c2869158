package dev.thecal.core.infusion;

import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.TimeSpan;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;

/**
 * How many boluses a patient can release.
 *
 * @param perDay allotted, 0 or more
 * @param lockout from one to the next at least, above 0
 */
public record Allotment(int perDay, TimeSpan lockout, AllotmentResets resets) {

  public Allotment {
    if (perDay < 0) {
      throw new IllegalArgumentException("perDay must be 0 or more, was " + perDay);
    }
    if (lockout.seconds() == 0) {
      throw new IllegalArgumentException("lockout must be longer than 0");
    }
  }

  /** The most in any 24 hours: what a dose is checked against. */
  public long mostInAnyDay() {
    long allotted = switch (resets) {
      case ROLLING -> perDay;
      case CLOCK -> 2L * perDay;
    };
    return Math.min(allotted, byLockout());
  }

  /** The most per day in the long run: what a reservoir is projected with. */
  public long perDayInTheLongRun() {
    return Math.min(perDay, byLockout());
  }

  private long byLockout() {
    return Exact.ratio(Unit.DAYS.baseUnits(), lockout.seconds()).toLong(RoundingMode.CEILING);
  }
}
