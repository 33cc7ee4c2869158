package dev.thecal.core.triage;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.patient.PatientId;

/**
 * Symptoms were reported.
 *
 * @param report as reported
 * @param level how urgent it is
 */
public record SymptomReported(SymptomReport report, Level level) implements DomainEvent {

  @Override
  public ClinicId clinic() {
    return report.clinic();
  }

  @Override
  public PatientId patient() {
    return report.patient();
  }
}
