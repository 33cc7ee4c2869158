package dev.thecal.scheduling.proposal;

import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.Slot;
import java.time.LocalDate;

/**
 * A refill visit that may be booked as it stands.
 *
 * @param patient who
 * @param implantId the pump
 * @param slot where, with whom and when
 * @param on local day of the site
 * @param late after the latest acceptable day
 * @param window the pump's days that the plan was made from
 * @param reason why there, why not on the day that would suit best, and what another place would cost
 */
public record ProposedVisit(
    PatientId patient,
    String implantId,
    Slot slot,
    LocalDate on,
    boolean late,
    WindowDays window,
    String reason) {

  /** The same of another record of that person. */
  public ProposedVisit of(PatientId other) {
    return new ProposedVisit(other, implantId, slot, on, late, window, reason);
  }
}
