package dev.thecal.core.evidence;

/** How heavy a finding weighs. */
public enum Severity {
  INFO,
  /** Somebody must give a reason before going on. */
  WARN,
  /** A plan that carries it is not accepted; a fact is recorded all the same. */
  REFUSE
}
