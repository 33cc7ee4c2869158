package dev.thecal.candidacy.fact;

/** What sort of pain it is. */
public enum PainType {
  NOCICEPTIVE,
  NEUROPATHIC,
  MIXED
}
