package dev.thecal.scheduling.home;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;

/** Keeps what was found about homes. {@link HomeDesk} is the service to call. */
public interface HomeSettings {

  Optional<Versioned<HomeSetting>> find(Access access, ClinicId clinic, PatientId patient);

  /**
   * Puts this in place of what was kept under that version; 0: nothing was kept.
   *
   * @return false if another version is kept
   */
  boolean put(Access access, HomeSetting setting, long expectedVersion);
}
