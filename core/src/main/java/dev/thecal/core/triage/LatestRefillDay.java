package dev.thecal.core.triage;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.Optional;

/** Knows until when a patient's pump must be refilled; who plans refills answers it. */
@FunctionalInterface
public interface LatestRefillDay {

  /** For those who plan no refills. */
  LatestRefillDay UNKNOWN = (access, clinic, patient) -> Optional.empty();

  /** The last acceptable day, inclusive; empty if nobody knows. */
  Optional<LocalDate> find(Access access, ClinicId clinic, PatientId patient);
}
