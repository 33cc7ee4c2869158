package dev.thecal.scheduling.worklist;

import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.recall.RecallStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One pump on the worklist.
 *
 * @param name given and family name
 * @param phone empty: shown as missing, never skipped
 * @param statuses what holds for the patient, for example {@code in-hospital}: reminders pause, the pump does not
 * @param daysToLatest from today to the latest acceptable day, negative if it has passed; empty for a
 *     pump without a date
 * @param binding what limits the latest day
 * @param bookedFor the refill visit that is booked
 * @param recall what is known about reaching the patient
 * @param bookedTooLate that visit is after the latest acceptable day: the window has moved since
 */
public record WorklistRow(
    PatientId patient,
    String implantId,
    String name,
    Optional<String> phone,
    DueState state,
    List<String> statuses,
    Optional<Long> daysToLatest,
    String binding,
    Optional<LocalDate> recommended,
    Optional<LocalDate> latest,
    Optional<Instant> bookedFor,
    boolean bookedTooLate,
    RecallStatus recall) {

  public boolean phoneMissing() {
    return phone.isEmpty();
  }
}
