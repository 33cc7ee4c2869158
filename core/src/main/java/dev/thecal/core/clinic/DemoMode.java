package dev.thecal.core.clinic;

/**
 * Whether this installation only shows samples. Approvals of sample clinics count here and nowhere else.
 *
 * @param on true: not monitored, not a clinic
 */
public record DemoMode(boolean on) {

  /** What stands on every patient answer of a demo. */
  public static final String BANNER = "Demo: not monitored, not a clinic.";

  public static final DemoMode OFF = new DemoMode(false);
}
