package dev.thecal.core.visit;

/** Where a visit stands. */
public enum VisitState {
  /** Can be taken up again; nothing of it is history yet. */
  OPEN,
  /** Its fill and programmes are history. */
  FINISHED,
  /** Kept as not done. */
  CANCELLED
}
