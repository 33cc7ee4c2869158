package dev.thecal.core.infusion;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.patient.PatientId;

/**
 * A pump was told something new, or shall be; see the state.
 *
 * @param programme as recorded
 */
public record ProgrammeChanged(Programme programme) implements DomainEvent {

  @Override
  public ClinicId clinic() {
    return programme.clinic();
  }

  @Override
  public PatientId patient() {
    return programme.patient();
  }
}
