package dev.thecal.core.aftercare;

/** Whether a back brace is worn. */
public enum Brace {
  /** The clinic says nothing of one. */
  NOT_MENTIONED,
  /** A clinician decides. */
  MAY_BE_ADVISED,
  ADVISED,
  NOT_NEEDED
}
