package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import java.time.ZoneId;

/** How and when a clinic refills. */
public interface RefillPlanning {

  RefillPolicy policy(Access access, ClinicId clinic);

  /** For dates that belong to no site. */
  ZoneId zone(Access access, ClinicId clinic);

  /** Open days over all of the clinic's sites. */
  ClinicDays days(Access access, ClinicId clinic);
}
