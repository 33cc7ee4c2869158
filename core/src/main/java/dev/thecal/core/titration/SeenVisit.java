package dev.thecal.core.titration;

import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Recorded;
import java.util.Optional;

/**
 * A visit with the dose that it speaks about, as it is shown.
 *
 * @param visit as recorded
 * @param drugs what the pump gave for the whole day before; empty: no one programme did
 * @param dose of the primary drug, in the unit it was written in
 */
public record SeenVisit(
    Recorded<TitrationVisit> visit, Optional<String> drugs, Optional<String> dose) {

  static SeenVisit of(InfusionHistory history, Recorded<TitrationVisit> visit) {
    Optional<RunningDose> running = RunningDose.at(history, visit.value().visitedAt());
    return new SeenVisit(visit, running.map(RunningDose::drugs), running.map(RunningDose::text));
  }
}
