package dev.thecal.core.infusion;

/** When a pump counts patient boluses from 0 again. */
public enum AllotmentResets {
  /** Counted over any 24 hours. */
  ROLLING,
  /** At a time of the pump's clock: two allotments can fall into one span of 24 hours. Also if not known. */
  CLOCK
}
