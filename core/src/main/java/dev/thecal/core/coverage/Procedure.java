package dev.thecal.core.coverage;

/** What a payer is asked for. */
public enum Procedure {
  TRIAL,
  IMPLANT,
  REPLACEMENT,
  REFILL,
  REMOVAL
}
