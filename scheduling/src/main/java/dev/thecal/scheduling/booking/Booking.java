package dev.thecal.scheduling.booking;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.Optional;

/**
 * An appointment.
 *
 * @param id unguessable
 * @param implantId the pump that a refill is for
 * @param calendarUid stays the same in every calendar that has the appointment
 * @param calendarSequence rises with every change
 * @param bookedBy actor
 * @param changedAt of the newest change; equals {@code bookedAt} at first
 * @param note why outside the window, moved or cancelled; stays inside the clinic
 */
public record Booking(
    ClinicId clinic,
    String id,
    PatientId patient,
    Optional<String> implantId,
    VisitType visitType,
    Slot slot,
    BookingState state,
    String calendarUid,
    int calendarSequence,
    String bookedBy,
    Instant bookedAt,
    Instant changedAt,
    Optional<String> note) {

  Booking movedTo(Slot other, Instant at, String reason) {
    return changed(other, state, at, reason);
  }

  Booking cancelled(Instant at, String reason) {
    return changed(slot, BookingState.CANCELLED, at, reason);
  }

  private Booking changed(Slot newSlot, BookingState newState, Instant at, String reason) {
    return new Booking(
        clinic,
        id,
        patient,
        implantId,
        visitType,
        newSlot,
        newState,
        calendarUid,
        calendarSequence + 1,
        bookedBy,
        bookedAt,
        at,
        Optional.of(reason));
  }
}
