package dev.thecal.core.drug;

import java.time.Duration;
import java.util.Optional;

/**
 * What the team watches while a patient has the drug.
 *
 * @param what in words
 * @param when it matters
 * @param lasting for how long after that, if the source says so
 */
public record MonitoringItem(String what, Occasion when, Optional<Duration> lasting) {

  /** When something is watched. */
  public enum Occasion {
    AFTER_START_OR_INCREASE,
    AFTER_DECREASE_OR_STOP,
    LONG_TERM
  }
}
