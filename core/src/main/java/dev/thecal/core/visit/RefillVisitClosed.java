package dev.thecal.core.visit;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.patient.PatientId;

/**
 * A refill visit ended, one way or the other; its fill and programmes were published before.
 *
 * @param visit as kept
 */
public record RefillVisitClosed(RefillVisit visit) implements DomainEvent {

  @Override
  public ClinicId clinic() {
    return visit.key().clinic();
  }

  @Override
  public PatientId patient() {
    return visit.key().patient();
  }
}
