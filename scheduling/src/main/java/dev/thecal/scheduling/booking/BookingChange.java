package dev.thecal.scheduling.booking;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import java.util.Set;

/**
 * Which booking is changed, and why.
 *
 * @param expectedVersion what the change is based on
 * @param reason 1 to 500 characters, kept with the booking
 * @param overrides rules to set aside for a new slot
 */
public record BookingChange(
    ClinicId clinic,
    String bookingId,
    long expectedVersion,
    String reason,
    Set<RuleOverride.Kind> overrides) {

  public BookingChange {
    overrides = Set.copyOf(overrides);
    if (reason.isBlank() || reason.length() > 500) {
      throw Refusal.invalid("/reason", "a reason of 1 to 500 characters is expected");
    }
  }

  /** Within the rules. */
  public BookingChange(ClinicId clinic, String bookingId, long expectedVersion, String reason) {
    this(clinic, bookingId, expectedVersion, reason, Set.of());
  }
}
