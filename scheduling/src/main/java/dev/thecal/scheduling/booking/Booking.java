package dev.thecal.scheduling.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param heldUntil end of a hold, exclusive
 * @param origin how it came about
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
    Optional<String> note,
    Optional<Instant> heldUntil,
    BookingOrigin origin) {

  /** Whether it is a hold whose time is over. */
  public boolean expired(Instant at) {
    return state == BookingState.HELD
        && heldUntil.filter(until -> until.isAfter(at)).isEmpty();
  }

  /** Whether it is past and nobody has said what became of it. */
  public boolean unresolved(Instant at) {
    return (state == BookingState.BOOKED || state == BookingState.ARRIVED)
        && !slot.endsAt().isAfter(at);
  }

  @JsonIgnore
  boolean isOpen() {
    return state == BookingState.BOOKED || state == BookingState.HELD;
  }

  Booking movedTo(Slot other, Instant at, String reason) {
    return changed(other, state, at, Optional.of(reason));
  }

  Booking cancelled(Instant at, String reason) {
    return changed(slot, BookingState.CANCELLED, at, Optional.of(reason));
  }

  /** What was held is booked. */
  Booking confirmed(Instant at) {
    return changed(slot, BookingState.BOOKED, at, note);
  }

  /** What a person says has become of it. */
  Booking marked(BookingState newState, Instant at, Optional<String> why) {
    return changed(slot, newState, at, why.or(() -> note));
  }

  Booking with(BookingOrigin other) {
    return new Booking(
        clinic,
        id,
        patient,
        implantId,
        visitType,
        slot,
        state,
        calendarUid,
        calendarSequence,
        bookedBy,
        bookedAt,
        changedAt,
        note,
        heldUntil,
        other);
  }

  private Booking changed(
      Slot newSlot, BookingState newState, Instant at, Optional<String> newNote) {
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
        newNote,
        newState == BookingState.HELD ? heldUntil : Optional.empty(),
        origin);
  }
}
