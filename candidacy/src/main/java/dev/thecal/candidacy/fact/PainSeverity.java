package dev.thecal.candidacy.fact;

/** The clinician's word for the pain; in this order. */
public enum PainSeverity {
  MILD,
  MODERATE,
  SEVERE
}
