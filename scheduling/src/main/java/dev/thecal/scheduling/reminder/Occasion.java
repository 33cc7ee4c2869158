package dev.thecal.scheduling.reminder;

import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.Booking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that a patient is to be reminded of, as it stands now.
 *
 * @param until after that moment a message makes no sense; exclusive
 * @param visits the appointments of that day by time, if it is about any
 */
public record Occasion(
    ReminderPurpose purpose,
    PatientId patient,
    LocalDate dueOn,
    Instant until,
    List<Booking> visits) {

  public Occasion {
    visits = List.copyOf(visits);
  }

  /** When the patient is expected first. */
  Optional<Instant> startsAt() {
    return visits.stream().findFirst().map(visit -> visit.slot().startsAt());
  }
}
