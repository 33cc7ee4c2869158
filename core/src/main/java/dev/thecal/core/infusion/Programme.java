package dev.thecal.core.infusion;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

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
 * @param drug id of the drug as told to the pump
 * @param concentration as told to the pump, above 0
 * @param dose in 24 hours; 0 if stopped
 * @param flow dose ÷ concentration, rounded up: a projected reservoir empties earlier, never later
 * @param massUnit mg or mcg, as the dose was written
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
    Optional<String> reason) {

  public Programme {
    MassUnits.require(massUnit);
    if (!flow.equals(flowOf(dose, concentration))) {
      throw new IllegalArgumentException(
          "flow " + flow + " does not deliver " + dose + " at " + concentration);
    }
  }

  /** The flow of a dose, rounded up. */
  public static FlowRate flowOf(DailyDose dose, Concentration concentration) {
    return dose.at(concentration, RoundingMode.UP);
  }

  /** The dose in the unit it was written in. */
  public String doseText() {
    return dose.in(MassUnits.perDay(massUnit));
  }

  Programme in(ProgrammeState next) {
    return new Programme(
        clinic,
        patient,
        id,
        implant,
        next,
        from,
        mode,
        drug,
        concentration,
        dose,
        flow,
        massUnit,
        reason);
  }
}
