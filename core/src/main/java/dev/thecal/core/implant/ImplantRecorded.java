package dev.thecal.core.implant;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.patient.PatientId;

/**
 * A pump is in the body.
 *
 * @param implant as recorded
 */
public record ImplantRecorded(Implant implant) implements DomainEvent {

  @Override
  public ClinicId clinic() {
    return implant.clinic();
  }

  @Override
  public PatientId patient() {
    return implant.patient();
  }
}
