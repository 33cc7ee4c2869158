package dev.thecal.core.drug;

/** Whether the label of a drug covers giving it into the spinal fluid. */
public enum IntrathecalStatus {
  LABELLED_FOR_PAIN,
  LABELLED_FOR_SPASTICITY,
  OFF_LABEL
}
