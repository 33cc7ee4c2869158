package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicId;

/** How and when a clinic refills. */
public interface RefillPlanning {

  RefillPolicy policy(Access access, ClinicId clinic);

  /** Open days over all of the clinic's sites. */
  ClinicDays days(Access access, ClinicId clinic);
}
