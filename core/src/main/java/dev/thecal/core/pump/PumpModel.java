package dev.thecal.core.pump;

import dev.thecal.core.drug.DrugId;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Volume;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about a pump model, each figure with its source. An empty figure is unknown, and
 * unknown never means "no limit".
 *
 * @param modes how it can be told to deliver
 * @param notes behaviour in words: alarms, accuracy in practice
 */
public record PumpModel(
    PumpModelId id,
    String name,
    PumpKind kind,
    Volumes volumes,
    Flow flow,
    Life life,
    Labelling labelling,
    Optional<Cited<Set<DosingMode>>> modes,
    PatientBolusRule patientBolus,
    MriBehaviour mri,
    List<Cited<String>> notes) {

  /**
   * Volumes of the fluid path.
   *
   * @param reservoir nominal, when full
   * @param residual cannot be delivered
   * @param residualAlso what other sources say about the residual volume
   * @param alarm low-reservoir volume: alarm, or refill threshold of the maker
   * @param alarmAfterWithdrawal alarm for a patient who had symptoms of withdrawal before
   * @param tubing from reservoir to catheter
   * @param catheterPerCm inside the catheter
   * @param catheterLength before trimming
   * @param refillSetPriming extra drug that fills the refill set
   */
  public record Volumes(
      Cited<Volume> reservoir,
      Optional<Cited<Volume>> residual,
      List<Cited<Volume>> residualAlso,
      Optional<Cited<Volume>> alarm,
      Optional<Cited<Volume>> alarmAfterWithdrawal,
      Optional<Cited<Volume>> tubing,
      Optional<Cited<Measure>> catheterPerCm,
      Optional<Cited<Measure>> catheterLength,
      Optional<Cited<Volume>> refillSetPriming) {

    public Volumes {
      residualAlso = List.copyOf(residualAlso);
    }
  }

  /**
   * What the pump can deliver.
   *
   * @param least lowest flow it delivers reliably
   * @param most highest flow
   * @param accuracy band around the programmed flow as a ratio: 0.145 is ±14.5 %
   */
  public record Flow(
      Optional<Cited<FlowRate>> least,
      Optional<Cited<FlowRate>> most,
      Optional<Cited<BigDecimal>> accuracy) {}

  /**
   * How long the pump works.
   *
   * @param maximum after the implant it stops
   * @param afterIndicator from the elective replacement indicator to the end of service
   * @param planAhead how long before the end the replacement is planned
   * @param withoutBattery true if nothing runs out
   */
  public record Life(
      Optional<Cited<Period>> maximum,
      Optional<Cited<Period>> afterIndicator,
      Optional<Cited<Period>> planAhead,
      Optional<Cited<Boolean>> withoutBattery) {}

  /**
   * What the maker says about drugs.
   *
   * @param drugs labelled for this pump
   * @param excluded explicitly not for this pump
   */
  public record Labelling(
      Optional<Cited<Set<DrugId>>> drugs, Optional<Cited<Set<DrugId>>> excluded) {}

  public PumpModel {
    notes = List.copyOf(notes);
  }
}
