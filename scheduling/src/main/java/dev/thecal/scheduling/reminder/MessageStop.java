package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;

/** A reason not to write to a patient; a module may add its own. Each is asked before a message is planned and before it leaves. */
@FunctionalInterface
public interface MessageStop {

  /** In words for the staff, why nothing is sent on this channel now; empty if it may be. */
  Optional<String> stops(
      Access access, ClinicId clinic, PatientId patient, ReminderChannel channel);
}
