package dev.thecal.candidacy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.trial.Trials;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Collects the facts of a stored patient from core. */
public final class PatientFactSource {

  private final PatientFactReader reader;
  private final PatientRegister register;
  private final Chart chart;
  private final Trials trials;
  private final Implants implants;

  @Inject
  public PatientFactSource(
      PatientFactReader reader,
      PatientRegister register,
      Chart chart,
      Trials trials,
      Implants implants) {
    this.reader = reader;
    this.register = register;
    this.chart = chart;
    this.trials = trials;
    this.implants = implants;
  }

  /**
   * @throws dev.thecal.core.evidence.Refusal NOT_FOUND if this clinic has no such patient
   */
  public PatientFacts get(Access access, ClinicId clinic, PatientId patient, LocalDate on) {
    LocalDate bornOn = register.get(access, clinic, patient).value().bornOn();
    PatientFacts known = reader.read(
        chart.read(access, clinic, patient),
        trials.list(access, clinic, patient).stream().map(Versioned::value).toList(),
        implants.list(access, clinic, patient).stream().map(Versioned::value).toList(),
        on);
    return known.withBirth(bornOn);
  }
}
