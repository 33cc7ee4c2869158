package dev.thecal.core.access;

/** Why data are looked at or changed; kept in the audit trail. */
public enum Purpose {
  TREATMENT,
  OPERATIONS,
  SAMPLE_DATA
}
