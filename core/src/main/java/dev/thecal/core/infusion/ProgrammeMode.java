package dev.thecal.core.infusion;

/** How a pump delivers. */
public enum ProgrammeMode {
  /** The same rate at all hours. */
  SIMPLE_CONTINUOUS,
  /** Nothing is delivered. */
  STOPPED
}
