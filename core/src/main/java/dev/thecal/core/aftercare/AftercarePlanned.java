package dev.thecal.core.aftercare;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.patient.PatientId;

/**
 * A plan was made or adjusted.
 *
 * @param plan as it stands now
 */
public record AftercarePlanned(AftercarePlan plan) implements DomainEvent {

  @Override
  public ClinicId clinic() {
    return plan.clinic();
  }

  @Override
  public PatientId patient() {
    return plan.patient();
  }
}
