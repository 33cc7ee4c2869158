package dev.thecal.core.titration;

import dev.thecal.core.clinic.DoseTargets;
import dev.thecal.core.quantity.DailyDose;
import java.util.List;
import java.util.Optional;

/**
 * A dose and how its visits went.
 *
 * @param dose of the primary drug
 * @param outcomes of its visits, oldest first, at least one
 */
record TriedDose(DailyDose dose, List<Outcome> outcomes) {

  /** What a visit says about a dose. */
  enum Outcome {
    HELD,
    NOT_HELD,
    /** A score was not asked: it counts neither way. */
    UNKNOWN;

    static Outcome of(TitrationVisit visit, DoseTargets targets) {
      Optional<Boolean> pain =
          visit.worstPain().map(score -> score.compareTo(targets.painAtMost()) <= 0);
      Optional<Boolean> mobility =
          visit.mobility().map(score -> score.compareTo(targets.mobilityAtLeast()) >= 0);
      if (pain.equals(Optional.of(false)) || mobility.equals(Optional.of(false))) {
        return NOT_HELD;
      }
      return pain.isPresent() && mobility.isPresent() ? HELD : UNKNOWN;
    }
  }

  TriedDose {
    outcomes = List.copyOf(outcomes);
  }

  Outcome last() {
    return outcomes.get(outcomes.size() - 1);
  }

  /** The newest visits that held without a break; an unknown one breaks the row. */
  int heldInARow() {
    int row = 0;
    for (int i = outcomes.size() - 1; i >= 0 && outcomes.get(i) == Outcome.HELD; i--) {
      row++;
    }
    return row;
  }
}
