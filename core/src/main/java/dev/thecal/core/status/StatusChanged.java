package dev.thecal.core.status;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/**
 * A patient's status began, ended or was wrong.
 *
 * @param now the kinds that hold from now on
 */
public record StatusChanged(ClinicId clinic, PatientId patient, List<StatusKind> now)
    implements DomainEvent {

  public StatusChanged {
    now = List.copyOf(now);
  }
}
