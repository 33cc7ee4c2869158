package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.Patients;
import jakarta.inject.Inject;
import java.util.Optional;

/** Looks once more whether a message is right, makes its text and claims it; all in the caller's transaction. */
public final class ReminderDraft {

  private final Reminders reminders;
  private final ReminderRules rules;
  private final Patients patients;

  @Inject
  public ReminderDraft(Reminders reminders, ReminderRules rules, Patients patients) {
    this.reminders = reminders;
    this.rules = rules;
    this.patients = patients;
  }

  /**
   * A message that this node alone may hand over.
   *
   * @param row as it is kept now
   */
  record Claimed(Versioned<Reminder> row, Outgoing message) {}

  /** Empty if it must not leave, or if another node was faster. */
  Optional<Claimed> claim(Access access, ReminderClinic clinic, Versioned<Reminder> row) {
    Reminder standing = rules.standing(access, clinic, row.value());
    if (standing.state() != ReminderState.WAITING) {
      put(access, standing, row.version());
      return Optional.empty();
    }
    return rules
        .of(standing.purpose())
        .find(access, clinic, standing)
        .flatMap(occasion -> claim(access, clinic, row, occasion));
  }

  private Optional<Claimed> claim(
      Access access, ReminderClinic clinic, Versioned<Reminder> row, Occasion occasion) {
    Reminder reminder = row.value();
    Patient patient = patients
        .find(access, reminder.clinic(), reminder.patient())
        .map(Versioned::value)
        .orElseThrow();
    Optional<String> unable = unable(reminder, patient);
    if (unable.isPresent()) {
      put(access, reminder.to(ReminderState.DEAD, unable, access.at()), row.version());
      return Optional.empty();
    }
    Reminder claimed = reminder.claimed(access.actor().id(), occasion.startsAt(), access.at());
    return MessageTexts.message(reminder, addressee(patient), clinic, occasion)
        .filter(message -> reminders.replace(access, claimed, row.version()))
        .map(message -> new Claimed(new Versioned<>(claimed, row.version() + 1), message));
  }

  private static Optional<String> unable(Reminder reminder, Patient patient) {
    if (!MessageTexts.languages().contains(patient.language())) {
      return Optional.of("There is no text in the patient's language (" + patient.language()
          + "). Call the patient.");
    }
    if (reminder.channel() == ReminderChannel.EMAIL && patient.email().isEmpty()) {
      return Optional.of("No e-mail address is on record. Call the patient, and ask for one.");
    }
    return Optional.empty();
  }

  static MessageTexts.Addressee addressee(Patient patient) {
    return new MessageTexts.Addressee(
        patient.givenName(), patient.language(), patient.email(), patient.phone());
  }

  private void put(Access access, Reminder next, long version) {
    if (reminders.replace(access, next, version)) {
      rules.noted(access, next, "reminder-" + next.stateName(), next.problem().orElse(""));
    }
  }
}
