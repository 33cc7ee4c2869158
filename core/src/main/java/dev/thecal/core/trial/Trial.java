package dev.thecal.core.trial;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A trial of the therapy before an implant, as it was done.
 *
 * @param clinic where the patient belongs
 * @param patient who
 * @param id of this trial, unique for the patient
 * @param method how the drug was given
 * @param setting where
 * @param drug short id, for example {@code morphine}
 * @param startedOn the day of the first dose
 * @param endedOn the day it was over; empty while it runs
 * @param doses in the order given
 * @param response what it showed
 * @param conduct how it was done, as far as told
 * @param found the dose and the placement that worked
 */
public record Trial(
    ClinicId clinic,
    PatientId patient,
    TrialId id,
    TrialMethod method,
    CareSetting setting,
    String drug,
    LocalDate startedOn,
    Optional<LocalDate> endedOn,
    List<TrialDose> doses,
    TrialResponse response,
    Optional<TrialConduct> conduct,
    Optional<TrialFound> found) {

  public Trial {
    doses = List.copyOf(doses);
  }

  /** How it was done; what nobody told is unknown. */
  TrialConduct done() {
    return conduct.orElse(TrialConduct.UNKNOWN);
  }

  /** The same trial under another id. */
  public Trial as(TrialId other) {
    return new Trial(
        clinic, patient, other, method, setting, drug, startedOn, endedOn, doses, response, conduct,
        found);
  }

  TrialOutcome outcome(SuccessThreshold threshold) {
    return TrialOutcome.of(
        response.baselineNrs(),
        response.scoreOfTheDrugAlone(),
        response.functionImproved(),
        response.intolerable(),
        response.patientWants(),
        threshold);
  }
}
