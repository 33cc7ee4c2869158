package dev.thecal.core.pump;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.quantity.Volume;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a scanner does to a pump, and what people must do. An empty figure is unknown: ask the maker.
 *
 * @param rule what decides whether a scan may be booked
 * @param fieldStrengths in words of the maker, for example {@code 1.5 T}; empty: no limit is known
 * @param spatialGradient most, for example {@code 2000 G/cm}
 * @param recovery the pump may need so long to run again
 * @param valveBolus what the valve may give at most in a scan
 * @param before to be done before the scan
 * @param after to be done before the patient leaves
 */
public record MriBehaviour(
    Cited<Rule> rule,
    Optional<Cited<Set<String>>> fieldStrengths,
    Optional<Cited<String>> spatialGradient,
    Optional<Cited<Duration>> recovery,
    Optional<Cited<Volume>> valveBolus,
    List<Cited<Before>> before,
    List<Cited<After>> after) {

  /** What decides. */
  public enum Rule {
    /** All drug must be out of the reservoir: without an order for that no scan is booked. */
    EMPTY_FIRST,
    /** The pump stops in the scanner and runs again by itself, mostly. */
    STOPS_AND_RECOVERS,
    NO_EFFECT_ON_FLOW
  }

  /** Before the scan. */
  public enum Before {
    EMPTY_RESERVOIR,
    /** In an emergency: a physician accepts the valve's bolus, or the reservoir is emptied. */
    PHYSICIAN_ACCEPTS_VALVE_BOLUS_OR_EMPTY,
    /** A pump told to stop would not run again by itself. */
    DO_NOT_PROGRAM_STOPPED
  }

  /** After the scan. */
  public enum After {
    INTERROGATE,
    INTERROGATE_AGAIN_IF_STOPPED,
    /** In telemetry mode during an alarm the infusion does not resume until the pump is interrogated. */
    LEAVE_TELEMETRY_MODE,
    RESET
  }

  public MriBehaviour {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Whether a scan may be booked only with an order to empty the reservoir, be it a draft or not. */
  public boolean emptyFirst() {
    return rule.value() == Rule.EMPTY_FIRST;
  }
}
