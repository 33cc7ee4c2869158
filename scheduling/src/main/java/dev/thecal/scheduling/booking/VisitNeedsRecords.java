package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.time.Duration;
import java.util.Optional;

/** Keeps what patients need at their visits. {@link VisitNeedsDesk} is the service to call. */
public interface VisitNeedsRecords {

  Optional<Versioned<VisitNeeds>> find(Access access, ClinicId clinic, PatientId patient);

  /**
   * Puts these in place of what was kept under that version; 0: nothing was kept.
   *
   * @return false if another version is kept
   */
  boolean put(Access access, VisitNeeds needs, long expectedVersion);

  /** How long a visit takes with this patient. */
  default Duration lengthOf(Access access, ClinicId clinic, PatientId patient, VisitType type) {
    return find(access, clinic, patient)
        .map(Versioned::value)
        .orElseGet(() -> VisitNeeds.none(clinic, patient))
        .lengthOf(type);
  }
}
