package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.recall.ContactAttempt.Channel;
import dev.thecal.scheduling.recall.ContactRecords;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who does not want to be reached in a way that people use is not reached in it by a machine. */
public final class LimitStop implements MessageStop {

  private final ContactRecords contacts;

  @Inject
  public LimitStop(ContactRecords contacts) {
    this.contacts = contacts;
  }

  @Override
  public Optional<String> stops(
      Access access, ClinicId clinic, PatientId patient, ReminderChannel channel) {
    return contacts
        .findLimit(access, clinic, patient)
        .map(Versioned::value)
        .filter(limit -> refused(limit.notBy(), channel))
        .map(limit -> "The patient does not want to be reached this way"
            + limit.reason().map(why -> ": " + why).orElse("."));
  }

  /** A printed line is a letter or a call: it stops where both are refused. */
  private static boolean refused(List<Channel> notBy, ReminderChannel channel) {
    return notBy.containsAll(
        switch (channel) {
          case EMAIL -> Set.of(Channel.E_MAIL);
          case WEBHOOK -> Set.of(Channel.TEXT_MESSAGE);
          case PRINT -> Set.of(Channel.LETTER, Channel.PHONE);
        });
  }
}
