package dev.thecal.core.aftercare;

import java.time.LocalDate;

/**
 * What a plan follows.
 *
 * @param kind of it
 * @param id of the implant or the trial
 * @param on its day in the clinic's zone; a trial's last
 */
public record After(Kind kind, String id, LocalDate on) {

  /** An operation, or a trial. */
  public enum Kind {
    IMPLANT,
    /** A pump in place of an earlier one. */
    REPLACEMENT,
    TRIAL
  }
}
