package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.plan.PlanBound;
import dev.thecal.scheduling.plan.PlanScore;
import java.time.LocalDate;
import java.util.List;

/**
 * Refill visits proposed for a clinic. Nothing of it is booked before somebody accepts it.
 *
 * @param clinic whose pumps
 * @param from first day that was planned
 * @param to last day up to which pumps come due
 * @param visits in order of time
 * @param unplaced pumps for which there is no place, and why
 * @param undated patients whose pump has no date: a person must look at them
 * @param booked pumps that have a refill booked already and were left alone
 * @param score of the proposal
 * @param bound that no plan betters
 * @param gapPercent how much more it costs than the bound, in per cent, rounded up to a tenth
 * @param fingerprint of the input: windows, free stretches and length of the search
 */
public record RefillProposal(
    ClinicId clinic,
    LocalDate from,
    LocalDate to,
    List<ProposedVisit> visits,
    List<UnplacedPump> unplaced,
    List<PatientId> undated,
    int booked,
    PlanScore score,
    PlanBound bound,
    double gapPercent,
    String fingerprint) {

  public RefillProposal {
    visits = List.copyOf(visits);
    unplaced = List.copyOf(unplaced);
    undated = List.copyOf(undated);
  }

  /** Without the visits. */
  ProposalSummary summary(boolean cutShort) {
    return new ProposalSummary(
        from, to, fingerprint, cutShort, unplaced, undated, booked, score, bound, gapPercent);
  }

  /**
   * A pump without a place.
   *
   * @param why kind of obstacle, as {@link dev.thecal.scheduling.plan.Unplaced.Why} names it
   * @param text in words, and what might help
   */
  public record UnplacedPump(PatientId patient, String implantId, String why, String text) {}
}
