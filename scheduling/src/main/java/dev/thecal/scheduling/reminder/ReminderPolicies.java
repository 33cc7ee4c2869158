package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import java.util.Optional;

/** Keeps what clinics decided about reminders. {@link ReminderDesk} is the service to call. */
public interface ReminderPolicies {

  Optional<Versioned<ReminderPolicy>> find(Access access, ClinicId clinic);

  /**
   * Keeps a policy.
   *
   * @param expectedVersion 0 if there was none
   * @return false if somebody changed it meanwhile
   */
  boolean save(Access access, ClinicId clinic, ReminderPolicy policy, long expectedVersion);
}
