package dev.thecal.scheduling.proposal;

import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.plan.PlanBound;
import dev.thecal.scheduling.plan.PlanScore;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan without its visits.
 *
 * @param from first day that was planned
 * @param to last day up to which pumps come due
 * @param fingerprint of the input: windows, free stretches and length of the search
 * @param cutShort somebody ended the search; the best plan found until then
 * @param unplaced pumps for which there was no place, and why
 * @param undated patients whose pump had no date
 * @param booked pumps that had a refill booked already
 * @param score of the plan
 * @param bound that no plan betters
 * @param gapPercent how much more it costs than the bound, in per cent, rounded up to a tenth
 */
public record ProposalSummary(
    LocalDate from,
    LocalDate to,
    String fingerprint,
    boolean cutShort,
    List<RefillProposal.UnplacedPump> unplaced,
    List<PatientId> undated,
    int booked,
    PlanScore score,
    PlanBound bound,
    double gapPercent) {

  public ProposalSummary {
    unplaced = List.copyOf(unplaced);
    undated = List.copyOf(undated);
  }
}
