package dev.thecal.core.coverage;

/** What the pump is for, as payers divide it. */
public enum Indication {
  CANCER_PAIN,
  NON_CANCER_PAIN,
  SPASTICITY
}
