package dev.thecal.core.implant;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.trial.TrialId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A pump in the body of a patient.
 *
 * @param clinic that is responsible
 * @param patient who carries it
 * @param id of this implant, unique for the patient
 * @param pumpModel id of the model; one that Thecal does not know can be recorded, but not planned for
 * @param serial as printed on the pump, unique for the model
 * @param site where the pocket is
 * @param catheter empty only if its length is unknown
 * @param catheterUnknownReason why the length is unknown; then a bridge bolus cannot be computed
 * @param implantedOn the day of the operation
 * @param trial the successful trial that opened the way, unless waived
 * @param waiver the documented decision to go without
 * @param explant when and why it was taken out; empty while it is in the body
 */
public record Implant(
    ClinicId clinic,
    PatientId patient,
    ImplantId id,
    String pumpModel,
    String serial,
    PumpSite site,
    Optional<Catheter> catheter,
    Optional<String> catheterUnknownReason,
    LocalDate implantedOn,
    Optional<TrialId> trial,
    Optional<Waiver> waiver,
    Optional<Explant> explant) {

  /** Not taken out yet, working or not. */
  public boolean inBody() {
    return explant.isEmpty();
  }

  Implant after(TrialId successful) {
    return with(Optional.of(successful), explant);
  }

  Implant removed(Explant how) {
    return with(trial, Optional.of(how));
  }

  private Implant with(Optional<TrialId> newTrial, Optional<Explant> newExplant) {
    return new Implant(
        clinic,
        patient,
        id,
        pumpModel,
        serial,
        site,
        catheter,
        catheterUnknownReason,
        implantedOn,
        newTrial,
        waiver,
        newExplant);
  }
}
