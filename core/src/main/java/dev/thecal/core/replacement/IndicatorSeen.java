package dev.thecal.core.replacement;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;

/**
 * A pump said that it must be replaced.
 *
 * @param on the day it was seen; an earlier one may be on record
 */
public record IndicatorSeen(Implant implant, LocalDate on) implements DomainEvent {

  @Override
  public ClinicId clinic() {
    return implant.clinic();
  }

  @Override
  public PatientId patient() {
    return implant.patient();
  }
}
