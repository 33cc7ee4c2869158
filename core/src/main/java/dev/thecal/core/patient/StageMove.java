package dev.thecal.core.patient;

import java.time.Instant;

/**
 * One move along the care pathway; never changed and never deleted.
 *
 * @param from where the patient stood
 * @param to where the patient stands from then on
 * @param cause why
 * @param by the actor who moved the patient, or who recorded the fact that did
 * @param at when
 */
public record StageMove(Stage from, Stage to, Cause cause, String by, Instant at) {

  /** What sort of move it is. */
  public enum Kind {
    /** A person decided it, by the table of allowed moves. */
    BY_HAND,
    /** A fact on record brought it about, whenever it was told. */
    BY_FACT,
    /** A person put a wrong stage right. */
    CORRECTION
  }

  /**
   * Why a patient moves.
   *
   * @param reason never blank
   */
  public record Cause(Kind kind, String reason) {

    public Cause {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a move along the pathway needs a reason");
      }
    }
  }
}
