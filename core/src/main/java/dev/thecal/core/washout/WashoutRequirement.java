package dev.thecal.core.washout;

/** What must still be settled before a procedure. */
public enum WashoutRequirement {
  /** The clinician who prescribed the drug agrees; never taken for granted. */
  PRESCRIBER_AGREES,
  INR_NORMAL,
  RENAL_FUNCTION,
  /** The window is not verified: somebody checks it. */
  REVIEW_DRAFT_WINDOW
}
