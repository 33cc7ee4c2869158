package dev.thecal.scheduling.booking;

import dev.thecal.core.clinic.Role;
import java.time.Instant;
import java.util.Set;

/**
 * Rules that somebody set aside for one visit, on purpose.
 *
 * @param by who allowed it
 * @param role that allows it to this person
 * @param reason in the clinic's words
 */
public record RuleOverride(Set<Kind> kinds, String by, Role role, String reason, Instant at) {

  public RuleOverride {
    kinds = Set.copyOf(kinds);
  }

  /** A rule that can be set aside. */
  public enum Kind {
    /** Room and clinician take a second visit at the same time. */
    OVERBOOK,
    /** After the latest acceptable day, never after the hard stop. */
    LATE
  }
}
