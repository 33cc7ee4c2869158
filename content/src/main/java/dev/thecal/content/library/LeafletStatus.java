package dev.thecal.content.library;

/** Where a version of a leaflet stands in its life. */
public enum LeafletStatus {
  /** Being written; need not be complete. */
  DRAFT,
  /** Complete, waiting for a clinician; shown with a banner. */
  IN_REVIEW,
  /** A named clinician read and approved this version. */
  APPROVED,
  /** Kept for the record, no longer handed out. */
  RETIRED
}
