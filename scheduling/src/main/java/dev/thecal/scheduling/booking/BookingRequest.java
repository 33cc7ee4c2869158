package dev.thecal.scheduling.booking;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;
import java.util.Set;

/**
 * A wish for a slot.
 *
 * @param reason why a refill is booked outside its recommended window, or a rule set aside; kept with the booking
 * @param overrides rules to set aside, which needs a role and a reason
 * @param how who or what chose the slot
 */
public record BookingRequest(
    ClinicId clinic,
    PatientId patient,
    VisitType visitType,
    Slot slot,
    Optional<String> reason,
    Set<RuleOverride.Kind> overrides,
    BookingOrigin.How how) {

  public BookingRequest {
    overrides = Set.copyOf(overrides);
  }

  /** By a person, within the rules. */
  public BookingRequest(
      ClinicId clinic, PatientId patient, VisitType visitType, Slot slot, Optional<String> reason) {
    this(clinic, patient, visitType, slot, reason, Set.of(), BookingOrigin.How.STAFF);
  }

  /** The same with these rules set aside. */
  public BookingRequest setting(Set<RuleOverride.Kind> aside) {
    return new BookingRequest(clinic, patient, visitType, slot, reason, aside, how);
  }

  /** The same, chosen otherwise. */
  public BookingRequest by(BookingOrigin.How other) {
    return new BookingRequest(clinic, patient, visitType, slot, reason, overrides, other);
  }

  boolean allowsLate() {
    return overrides.contains(RuleOverride.Kind.LATE);
  }
}
