package dev.thecal.candidacy.fact;

/** What the pump is meant to treat. */
public enum Indication {
  PAIN,
  SPASTICITY
}
