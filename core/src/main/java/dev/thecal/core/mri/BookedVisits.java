package dev.thecal.core.mri;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.Optional;

/** Tells when a booking takes place. Scheduling knows; an embedder without it answers nothing. */
@FunctionalInterface
public interface BookedVisits {

  /** The start of a booking of this patient that stands; empty for any other. */
  Optional<Instant> findStart(Access access, ClinicId clinic, PatientId patient, String booking);
}
