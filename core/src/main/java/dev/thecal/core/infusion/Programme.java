package dev.thecal.core.infusion;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Quantities;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a pump shall deliver, or really delivers.
 *
 * @param clinic that is responsible
 * @param patient who carries the pump
 * @param id of this programme, unique for the patient
 * @param implant the pump
 * @param state ordered, or in the pump
 * @param from when it begins
 * @param mode how it delivers
 * @param drug id of the drug as told to the pump; the primary one of a mixture, which the pump follows
 * @param concentration as told to the pump, above 0
 * @param dose the most that the pump gives by itself in any 24 hours; 0 if stopped
 * @param flow dose ÷ concentration, rounded up: a projected reservoir empties earlier, never later. With
 *     {@code CONSTANT_FLOW} what the pump decides, and the dose follows
 * @param massUnit mg or mcg, as the dose was written
 * @param secondary the other drugs of a mixture; they follow the primary one
 * @param delivery how it delivers where that is more than one constant rate
 * @param reason why it is so, where a warning asked for one
 */
public record Programme(
    ClinicId clinic,
    PatientId patient,
    ProgrammeId id,
    ImplantId implant,
    ProgrammeState state,
    Instant from,
    ProgrammeMode mode,
    String drug,
    Concentration concentration,
    DailyDose dose,
    FlowRate flow,
    Unit massUnit,
    List<Component> secondary,
    Delivery delivery,
    Optional<String> reason) {

  public Programme {
    MassUnits.require(massUnit);
    // rows of version 0.1.0 have neither
    secondary = secondary == null ? List.of() : List.copyOf(secondary);
    delivery = delivery == null ? Delivery.CONSTANT : delivery;
    boolean fits = switch (mode) {
      case CONSTANT_FLOW -> dose.equals(doseOf(flow, concentration));
      case SIMPLE_CONTINUOUS, STOPPED -> flow.equals(flowOf(dose, concentration));
      case FLEX, PERIODIC_BOLUS, SINGLE_BOLUS ->
        dose.equals(delivery.doseInDay()) && flow.equals(flowOf(dose, concentration));
    };
    if (!fits) {
      throw new IllegalArgumentException(
          "flow " + flow + " does not deliver " + dose + " at " + concentration);
    }
  }

  /** The flow of a dose, rounded up. */
  public static FlowRate flowOf(DailyDose dose, Concentration concentration) {
    return dose.at(concentration, RoundingMode.UP);
  }

  /** The dose of a flow that the pump decides, rounded up: it is held against a maximum. */
  public static DailyDose doseOf(FlowRate flow, Concentration concentration) {
    return new DailyDose(Quantities.scaledDivide(
        flow.nanolitresPerDay(),
        concentration.nanogramsPerMl(),
        Unit.ML.baseUnits(),
        RoundingMode.UP));
  }

  /** The dose in the unit it was written in. */
  public String doseText() {
    return dose.in(MassUnits.perDay(massUnit));
  }

  /**
   * The most in 24 hours of each drug, the primary one first and in the unit it was written in; with the
   * drug's name if there are several: {@code 2 mg/day, bupivacaine 1 mg/day}.
   */
  public List<String> doses() {
    Stream<String> others =
        secondary.stream().map(part -> part.drug() + " " + part.doseText(dose, concentration));
    return Stream.concat(Stream.of(doseText()), others).toList();
  }

  /** All drugs, the primary one first. */
  public List<Component> components() {
    return Component.all(new Component(drug, concentration, massUnit), secondary);
  }

  /**
   * The most of one drug in 24 hours, exact to the nanogram and rounded up.
   *
   * @return empty if it is not in this programme
   */
  public Optional<DailyDose> findDose(String of) {
    return components().stream()
        .filter(part -> part.drug().equals(of))
        .findFirst()
        .map(part -> part.with(dose, concentration));
  }

  /** Whether a pump with either of them gives the same drugs in the same way, whenever it begins. */
  public boolean delivers(Programme other) {
    return mode == other.mode
        && dose.equals(other.dose)
        && flow.equals(other.flow)
        && delivery.equals(other.delivery)
        && Component.same(components(), other.components());
  }

  /** Whether exactly these drugs at these concentrations were put in. */
  public boolean isFor(Fill fill) {
    return Component.same(components(), fill.components());
  }

  /** The same for the same pump under another id, from another moment on, with a reason. */
  public Programme as(ProgrammeId other, Instant beginning, Optional<String> why) {
    return with(other, state, beginning, why);
  }

  Programme in(ProgrammeState next) {
    return with(id, next, from, reason);
  }

  private Programme with(
      ProgrammeId newId, ProgrammeState next, Instant beginning, Optional<String> why) {
    return new Programme(
        clinic,
        patient,
        newId,
        implant,
        next,
        beginning,
        mode,
        drug,
        concentration,
        dose,
        flow,
        massUnit,
        secondary,
        delivery,
        why);
  }
}
