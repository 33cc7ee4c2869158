package dev.thecal.core.event;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;

/** Something that has happened to a patient. Each domain package declares its own records. */
public interface DomainEvent {

  ClinicId clinic();

  PatientId patient();
}
