package dev.thecal.core.implant;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.patient.PatientId;

/**
 * A pump was taken out.
 *
 * @param implant with its explant
 */
public record ImplantRemoved(Implant implant) implements DomainEvent {

  @Override
  public ClinicId clinic() {
    return implant.clinic();
  }

  @Override
  public PatientId patient() {
    return implant.patient();
  }
}
