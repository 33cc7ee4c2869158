package dev.thecal.core.pump;

/** How a pump moves its fluid. */
public enum PumpKind {
  PERISTALTIC,
  VALVE_GATED,
  /** The flow is fixed; another dose needs another concentration. */
  CONSTANT_FLOW
}
