package dev.thecal.core.drug;

import dev.thecal.core.quantity.DailyDose;

/** How far one step up may go. */
public sealed interface TitrationCap {

  /** For whom a cap in percent holds. */
  enum Group {
    /** Spasticity of spinal origin, adults. */
    SPINAL,
    /** Spasticity of cerebral origin, adults. */
    CEREBRAL,
    /** Under 18 years. */
    CHILD
  }

  /**
   * A part of the dose in 24 hours.
   *
   * @param percent 1 to 100; 30 means 30 %
   */
  record PercentPerDay(Group group, int percent) implements TitrationCap {
    public PercentPerDay {
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException("percent must be 1 to 100, was " + percent);
      }
    }
  }

  /**
   * A fixed step, and how many of them in any 7 days.
   *
   * @param most added to the dose per day in one step
   * @param stepsPerWeek the proposed one included, 1 or more
   */
  record Increment(DailyDose most, int stepsPerWeek) implements TitrationCap {
    public Increment {
      if (stepsPerWeek < 1) {
        throw new IllegalArgumentException("stepsPerWeek must be 1 or more, was " + stepsPerWeek);
      }
    }
  }
}
