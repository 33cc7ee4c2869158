package dev.thecal.scheduling.due;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the refill window of a pump. Pure: the same pump, policy and calendar give the same window. */
public final class DueWindows {

  private DueWindows() {}

  /**
   * The window; conflicts are findings in it, never exceptions.
   *
   * @param clinic open days of the place where the pump is refilled
   */
  public static DueWindow of(DepletionFacts pump, RefillPolicy policy, ClinicDays clinic) {
    if (pump.filledOn().isEmpty() || pump.latestOn().isEmpty()) {
      return undatable(pump);
    }
    return new Ladder(
            pump, policy, clinic, pump.filledOn().get(), pump.latestOn().get())
        .window();
  }

  private static DueWindow undatable(DepletionFacts pump) {
    List<Finding> findings = new ArrayList<>(pump.findings());
    findings.add(new Finding(
        "no-refill-date",
        Severity.REFUSE,
        "No refill date can be computed for this pump. Complete what the other findings name, and see"
            + " the patient meanwhile.",
        pump.source()));
    return new DueWindow(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        alarm(pump),
        empty(pump),
        "unknown",
        findings);
  }

  static Optional<Rung> alarm(DepletionFacts pump) {
    return pump.alarmOn()
        .map(on ->
            new Rung(on, "volume", "The low-reservoir alarm is expected.", DepletionFacts.VOLUME));
  }

  static Optional<Rung> empty(DepletionFacts pump) {
    return pump.emptyOn()
        .map(on -> new Rung(
            on, "volume", "The reservoir is expected to be empty.", DepletionFacts.VOLUME));
  }
}
