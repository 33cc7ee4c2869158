package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;

/** Keeps what patients do not want to be sent. {@link ReminderDesk} is the service to call. */
public interface MessageWishes {

  Optional<Versioned<MessageWish>> find(Access access, ClinicId clinic, PatientId patient);

  /**
   * Keeps a wish.
   *
   * @param expectedVersion 0 if there was none
   * @return false if somebody changed it meanwhile
   */
  boolean save(
      Access access, ClinicId clinic, PatientId patient, MessageWish wish, long expectedVersion);
}
