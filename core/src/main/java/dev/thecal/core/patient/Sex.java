package dev.thecal.core.patient;

/** As told by the patient; the opioid risk tool weighs by it. */
public enum Sex {
  FEMALE,
  MALE,
  OTHER
}
