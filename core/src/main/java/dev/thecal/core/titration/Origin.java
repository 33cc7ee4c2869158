package dev.thecal.core.titration;

/** Where a spasticity comes from. */
public enum Origin {
  SPINAL,
  CEREBRAL
}
