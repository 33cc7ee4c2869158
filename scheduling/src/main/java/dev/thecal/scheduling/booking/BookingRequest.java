package dev.thecal.scheduling.booking;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;

/**
 * A wish for a slot.
 *
 * @param reason why a refill is booked outside its recommended window; kept with the booking
 */
public record BookingRequest(
    ClinicId clinic, PatientId patient, VisitType visitType, Slot slot, Optional<String> reason) {}
