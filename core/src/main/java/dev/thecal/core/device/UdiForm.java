package dev.thecal.core.device;

/** Who issued a unique device identifier, as its form tells. */
public enum UdiForm {
  GS1,
  HIBC,
  /** Kept as it is, nothing was read from it. */
  UNKNOWN
}
