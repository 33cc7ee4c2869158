package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.StatusRecords;
import jakarta.inject.Inject;
import java.util.Optional;

/** The dead are not written to, nor who was handed over, nor who is in hospital. */
public final class StatusStop implements MessageStop {

  private final StatusRecords statuses;

  @Inject
  public StatusStop(StatusRecords statuses) {
    this.statuses = statuses;
  }

  @Override
  public Optional<String> stops(
      Access access, ClinicId clinic, PatientId patient, ReminderChannel channel) {
    return statuses.current(access, clinic, patient).stream()
        .filter(kind -> kind.pausesReminders() || kind.stopsMessages())
        .findFirst()
        .map(StatusKind::words);
  }
}
