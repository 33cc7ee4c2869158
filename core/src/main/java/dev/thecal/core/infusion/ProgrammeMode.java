package dev.thecal.core.infusion;

/** How a pump delivers. Patient boluses come on top of any mode that the pump's own programme decides. */
public enum ProgrammeMode {
  /** The same rate at all hours. */
  SIMPLE_CONTINUOUS,
  /** Rates by time of day and day of week. */
  FLEX,
  /** A bolus at every interval, on top of a basal dose. */
  PERIODIC_BOLUS,
  /** One bolus when the programme begins, on top of a basal dose that goes on. */
  SINGLE_BOLUS,
  /** The pump decides the flow; the dose follows from the concentration. */
  CONSTANT_FLOW,
  /** Nothing is delivered. */
  STOPPED
}
