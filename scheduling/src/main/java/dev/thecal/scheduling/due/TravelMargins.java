package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;

/** Keeps the travel margins of patients. {@link TravelMarginDesk} is the service to call. */
public interface TravelMargins {

  Optional<Versioned<TravelMargin>> find(Access access, ClinicId clinic, PatientId patient);

  /**
   * Puts this in place of what was kept under that version; 0: nothing was kept.
   *
   * @return false if another version is kept
   */
  boolean put(Access access, TravelMargin margin, long expectedVersion);
}
