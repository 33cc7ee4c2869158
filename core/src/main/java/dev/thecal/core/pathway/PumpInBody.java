package dev.thecal.core.pathway;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;

/** Whether a pump is in a patient's body, by the implants on record. */
@FunctionalInterface
public interface PumpInBody {

  boolean of(Access access, ClinicId clinic, PatientId patient);
}
