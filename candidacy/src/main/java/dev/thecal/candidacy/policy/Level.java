package dev.thecal.candidacy.policy;

/** What it means for the decision that a rule does not hold. */
public enum Level {
  /** Must hold; if not, not now. */
  REQUIRED,
  /** Must hold before the implant; while nothing is known about it, the trial is next. */
  BEFORE_IMPLANT,
  /** Absolute contraindication: stop. If the obstacle passes, not now. */
  ABSOLUTE,
  /** Relative contraindication: a named reviewer decides. */
  RELATIVE,
  /** Needs a look by a person when it is missing or does not hold. */
  REVIEW,
  /** Shown; asks for extra care, never for a different decision. */
  CAUTION
}
