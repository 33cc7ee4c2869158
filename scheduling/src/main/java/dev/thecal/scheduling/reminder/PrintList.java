package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientRegister;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The messages that people print or tell by telephone. */
public final class PrintList {

  private static final int MOST = 200;

  private final Reminders reminders;
  private final ReminderRules rules;
  private final PatientRegister register;
  private final ClinicDirectory directory;

  @Inject
  public PrintList(
      Reminders reminders,
      ReminderRules rules,
      PatientRegister register,
      ClinicDirectory directory) {
    this.reminders = reminders;
    this.rules = rules;
    this.register = register;
    this.directory = directory;
  }

  /**
   * A message to print.
   *
   * @param name of the patient; for the staff, not for the envelope's outside
   * @param message empty if there is no text in the patient's language
   */
  public record Line(
      Reminder reminder,
      String name,
      Optional<String> phone,
      String language,
      Optional<Outgoing> message) {}

  /** What is due on paper and still stands, by the time that is left; at most 200. */
  public List<Line> list(Access access, ClinicId clinic) {
    ReminderClinic known = ReminderClinic.of(directory, access, clinic);
    return reminders.listDue(access, clinic, EnumSet.of(ReminderChannel.PRINT), MOST).stream()
        .map(Versioned::value)
        .flatMap(row -> line(access, known, row).stream())
        .toList();
  }

  private Optional<Line> line(Access access, ReminderClinic clinic, Reminder row) {
    if (rules.standing(access, clinic, row).state() != ReminderState.WAITING) {
      return Optional.empty();
    }
    Patient patient = register.get(access, row.clinic(), row.patient()).value();
    return rules
        .of(row.purpose())
        .find(access, clinic, row)
        .map(occasion -> new Line(
            row,
            patient.fullName(),
            patient.phone(),
            patient.language(),
            MessageTexts.message(row, ReminderDraft.addressee(patient), clinic, occasion)));
  }
}
