package dev.thecal.core.triage;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.patient.PatientId;

/**
 * Somebody did something about a report.
 *
 * @param report as reported
 * @param step what was done
 */
public record SymptomReportFollowedUp(SymptomReport report, FollowUp step) implements DomainEvent {

  @Override
  public ClinicId clinic() {
    return report.clinic();
  }

  @Override
  public PatientId patient() {
    return report.patient();
  }
}
