package dev.thecal.core.infusion;

/** An order is not yet what the pump does. */
public enum ProgrammeState {
  ORDERED,
  IN_PUMP
}
