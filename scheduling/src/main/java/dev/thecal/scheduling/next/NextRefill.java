package dev.thecal.scheduling.next;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A proposed next refill of a pump. Nothing is booked by it, and its slot is not kept.
 *
 * @param aim the recommended day
 * @param latest the latest acceptable day
 * @param slot free when it was proposed; empty: there was none in the window
 * @param text why there
 * @param closedReason why it was dismissed, or the booking that it became
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NextRefill(
    ClinicId clinic,
    PatientId patient,
    String implantId,
    LocalDate aim,
    Optional<LocalDate> latest,
    Optional<Slot> slot,
    String text,
    Instant proposedAt,
    State state,
    Optional<String> closedReason) {

  /** What became of the proposal. */
  public enum State {
    OPEN,
    ACCEPTED,
    DISMISSED
  }

  NextRefill closed(State how, String reason) {
    return new NextRefill(
        clinic, patient, implantId, aim, latest, slot, text, proposedAt, how, Optional.of(reason));
  }

  /** The same of another record of that person. */
  public NextRefill of(PatientId other) {
    return new NextRefill(
        clinic, other, implantId, aim, latest, slot, text, proposedAt, state, closedReason);
  }
}
