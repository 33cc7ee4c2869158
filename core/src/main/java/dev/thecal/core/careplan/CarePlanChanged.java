package dev.thecal.core.careplan;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.patient.PatientId;

/**
 * A patient's plan of care was written or changed.
 *
 * @param plan as it stands now
 */
public record CarePlanChanged(CarePlan plan) implements DomainEvent {

  @Override
  public ClinicId clinic() {
    return plan.clinic();
  }

  @Override
  public PatientId patient() {
    return plan.patient();
  }
}
