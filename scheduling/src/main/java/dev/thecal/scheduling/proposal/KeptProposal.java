package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.ClinicId;
import java.time.Instant;
import java.util.List;

/**
 * A plan that waits for somebody to accept or reject its visits.
 *
 * @param plan what was planned and how well
 * @param visits in order of time
 */
public record KeptProposal(
    ClinicId clinic,
    String id,
    ProposalSummary plan,
    List<ProposalVisit> visits,
    String madeBy,
    Instant madeAt) {

  public KeptProposal {
    visits = List.copyOf(visits);
  }

  /** Visits of that state. */
  public List<ProposalVisit> visits(ProposalVisit.State state) {
    return visits.stream().filter(one -> one.state() == state).toList();
  }
}
