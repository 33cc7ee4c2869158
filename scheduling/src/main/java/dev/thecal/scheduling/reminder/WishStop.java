package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import jakarta.inject.Inject;
import java.util.Optional;

/** A patient who does not want to be written to is not written to. */
public final class WishStop implements MessageStop {

  private final MessageWishes wishes;

  @Inject
  public WishStop(MessageWishes wishes) {
    this.wishes = wishes;
  }

  @Override
  public Optional<String> stops(
      Access access, ClinicId clinic, PatientId patient, ReminderChannel channel) {
    return wishes
        .find(access, clinic, patient)
        .map(Versioned::value)
        .filter(wish -> wish.channelsOff().contains(channel))
        .map(wish -> "The patient does not want it: " + wish.reason());
  }
}
