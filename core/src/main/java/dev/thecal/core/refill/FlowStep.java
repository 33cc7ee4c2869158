package dev.thecal.core.refill;

import dev.thecal.core.quantity.FlowRate;
import java.time.Instant;
import java.util.Optional;

/**
 * A flow that holds from an instant until the next step.
 *
 * @param from inclusive, to the millisecond: what flows in one is less than a nanolitre
 * @param cycle what the pump gives by itself
 * @param patientBolus what the patient may release besides
 */
public record FlowStep(Instant from, FlowCycle cycle, Optional<BolusAllowance> patientBolus) {

  /**
   * @throws ArithmeticException if the flow is too large to reckon with
   */
  public FlowStep {
    cycle.requireFit(patientBolus.map(BolusAllowance::nanolitresPerDay).orElse(0L));
  }

  /** One rate, without patient boluses. */
  public FlowStep(Instant from, FlowRate flow) {
    this(from, FlowCycle.constant(flow), Optional.empty());
  }

  /** The same with boluses that the patient may release. */
  public FlowStep with(Optional<BolusAllowance> bolus) {
    return new FlowStep(from, cycle, bolus);
  }

  /** Of all allotted boluses, in nL/day. */
  long bolusFlow() {
    return patientBolus.isEmpty() ? 0 : patientBolus.get().nanolitresPerDay();
  }
}
