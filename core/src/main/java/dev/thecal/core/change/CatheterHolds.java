package dev.thecal.core.change;

/** What is in a catheter now. Only one that is known to hold no drug may be primed. */
public enum CatheterHolds {
  CSF,
  SALINE,
  DRUG,
  UNKNOWN
}
