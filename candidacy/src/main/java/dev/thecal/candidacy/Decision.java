package dev.thecal.candidacy;

/** What the findings amount to, for staff; the stronger first. A word of this list never reaches a patient. */
public enum Decision {
  /** An absolute contraindication that does not pass by itself. */
  CONTRAINDICATED,
  /** Facts disagree, or a relative contraindication needs a named reviewer. */
  NEEDS_REVIEW,
  /** Something is not known. */
  INCOMPLETE,
  /** Time, treatment or choice can change it. */
  NOT_NOW,
  /** All is well as far as it can be before the trial. */
  TRIAL_NEXT,
  CANDIDATE
}
