package dev.thecal.core.infusion;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.patient.PatientId;

/**
 * Something was put into a pump.
 *
 * @param fill as recorded
 */
public record FillRecorded(Fill fill) implements DomainEvent {

  @Override
  public ClinicId clinic() {
    return fill.clinic();
  }

  @Override
  public PatientId patient() {
    return fill.patient();
  }
}
