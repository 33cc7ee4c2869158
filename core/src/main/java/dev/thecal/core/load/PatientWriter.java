package dev.thecal.core.load;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.TrialPolicy;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Patients;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.core.trial.SuccessThreshold;
import dev.thecal.core.trial.Trials;
import jakarta.inject.Inject;
import java.util.Set;

/** Writes one patient of a file through the services, whole or not at all. */
public final class PatientWriter {

  private final Patients patients;
  private final PatientRegister register;
  private final Chart chart;
  private final Trials trials;
  private final Implants implants;
  private final Infusions infusions;
  private final Transactions transactions;

  @Inject
  public PatientWriter(
      Patients patients,
      PatientRegister register,
      Chart chart,
      Trials trials,
      Implants implants,
      Infusions infusions,
      Transactions transactions) {
    this.patients = patients;
    this.register = register;
    this.chart = chart;
    this.trials = trials;
    this.implants = implants;
    this.infusions = infusions;
    this.transactions = transactions;
  }

  /**
   * Adds a patient who is not known yet.
   *
   * @param policy of the patient's clinic
   * @return false if the patient is known: nothing is changed then
   */
  boolean add(Access access, PatientEntry entry, TrialPolicy policy) {
    return transactions.call(() -> {
      Patient patient = entry.patient();
      if (patients.find(access, patient.clinic(), patient.id()).isPresent()) {
        return false;
      }
      register.register(access, patient);
      entry.notes().forEach(note -> chart.note(access, patient.clinic(), patient.id(), note));
      var threshold = SuccessThreshold.parse(policy.successThreshold());
      entry.trials().forEach(trial -> trials.record(access, trial, threshold));
      entry.implants().forEach(pump -> addPump(access, pump, policy));
      return true;
    });
  }

  private void addPump(Access access, ImplantEntry pump, TrialPolicy policy) {
    Versioned<Implant> recorded =
        implants.record(access, pump.implant(), Set.copyOf(policy.waiverFor()));
    pump.fills().forEach(fill -> infusions.recordFill(access, fill));
    pump.programmes().forEach(programme -> infusions.recordProgramme(access, programme));
    pump.explant()
        .ifPresent(
            explant -> implants.remove(access, recorded.value(), explant, recorded.version()));
  }
}
