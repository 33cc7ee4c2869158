package dev.thecal.scheduling.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;

/**
 * What came of accepting a visit: a booking or a refusal.
 *
 * @param visit its id
 * @param refused kind of refusal, for example {@code proposal-stale}
 * @param text what changed or what forbids it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AcceptedVisit(
    String visit,
    PatientId patient,
    Optional<String> bookingId,
    Optional<String> refused,
    Optional<String> text) {

  static AcceptedVisit booked(ProposalVisit visit) {
    return new AcceptedVisit(
        visit.id(), visit.visit().patient(), visit.bookingId(), Optional.empty(), Optional.empty());
  }

  static AcceptedVisit refused(ProposalVisit visit, Refusal refusal) {
    return new AcceptedVisit(
        visit.id(),
        visit.visit().patient(),
        Optional.empty(),
        Optional.of(refusal.code()),
        Optional.of(String.valueOf(refusal.getMessage())));
  }
}
