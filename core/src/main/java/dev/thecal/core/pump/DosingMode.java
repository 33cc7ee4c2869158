package dev.thecal.core.pump;

/** How a pump can be told to deliver. */
public enum DosingMode {
  STOPPED,
  SINGLE_BOLUS,
  SIMPLE_CONTINUOUS,
  /** Rates by time of day. */
  FLEX,
  PERIODIC_BOLUS,
  PATIENT_BOLUS,
  /** The flow is fixed by the pump. */
  CONSTANT
}
