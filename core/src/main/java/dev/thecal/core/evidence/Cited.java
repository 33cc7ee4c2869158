package dev.thecal.core.evidence;

import java.time.LocalDate;

/**
 * A figure with its source. A number without a source does not load.
 *
 * @param value the figure
 * @param source where it stands
 * @param standing whether it may permit anything
 */
public record Cited<T>(T value, Citation source, Standing standing) {

  /** What may be done with a figure. */
  public sealed interface Standing {}

  /** The source was read: enforced. */
  public record Sourced() implements Standing {}

  /** Not verified: shown and used where stricter, never permits anything. */
  public record Draft() implements Standing {}

  /**
   * A clinic's medical director took it over: enforced.
   *
   * @param sample true for the approvals of sample clinics, which count in demo mode only
   */
  public record Approved(String by, LocalDate on, boolean sample) implements Standing {}

  /** A draft value never permits. */
  public boolean enforced() {
    return !(standing instanceof Draft);
  }
}
