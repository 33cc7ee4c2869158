package dev.thecal.candidacy;

/** How a payer's criteria stand; beside the clinical decision, never part of it. */
public enum Coverage {
  CRITERIA_NOT_MET,
  NEEDS_REVIEW,
  INCOMPLETE,
  CRITERIA_MET,
  /** The policy has no criterion for coverage. */
  NOT_ASKED
}
