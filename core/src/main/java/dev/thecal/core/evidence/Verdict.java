package dev.thecal.core.evidence;

/** The answer of a rule. Missing is not false: there is no second meaning in any of these. */
public enum Verdict {
  MET,
  NOT_MET,
  /** A needed fact is missing; the rule says which question answers it. */
  UNKNOWN,
  NOT_APPLICABLE,
  /** Facts that disagree with each other. */
  CONFLICT
}
