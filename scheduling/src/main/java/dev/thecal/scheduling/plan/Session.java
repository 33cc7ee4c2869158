package dev.thecal.scheduling.plan;

/** Half of a clinic day. */
public enum Session {
  AM,
  PM
}
