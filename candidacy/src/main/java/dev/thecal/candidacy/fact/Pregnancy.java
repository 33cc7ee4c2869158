package dev.thecal.candidacy.fact;

/** Whether a child could be harmed. */
public enum Pregnancy {
  /** Neither, or it cannot be. */
  NO,
  PREGNANT,
  BREAST_FEEDING
}
