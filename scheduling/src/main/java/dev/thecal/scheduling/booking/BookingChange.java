package dev.thecal.scheduling.booking;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;

/**
 * Which booking is changed, and why.
 *
 * @param expectedVersion what the change is based on
 * @param reason 1 to 500 characters, kept with the booking
 */
public record BookingChange(
    ClinicId clinic, String bookingId, long expectedVersion, String reason) {

  public BookingChange {
    if (reason.isBlank() || reason.length() > 500) {
      throw Refusal.invalid("/reason", "a reason of 1 to 500 characters is expected");
    }
  }
}
