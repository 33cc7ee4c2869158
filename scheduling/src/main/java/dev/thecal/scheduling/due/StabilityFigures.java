package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.drug.DrugId;
import dev.thecal.core.drug.StabilityRule;
import dev.thecal.core.drug.Stay;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.figure.ClinicFigures;
import java.util.Optional;
import java.util.Set;

/**
 * For how long something may stay in a pump, as one clinic may rely on it. The figure carries its status:
 * a draft one gives a date but permits nothing until the clinic approves it.
 */
@FunctionalInterface
public interface StabilityFigures {

  /**
   * What is asked.
   *
   * @param drugs exactly what is in the reservoir, all known, at least one
   */
  record Question(Set<DrugId> drugs, Stay stay) {

    public Question {
      drugs = Set.copyOf(drugs);
    }
  }

  /** Empty if unknown: that is a case for review, never "stable". */
  Optional<Cited<StabilityRule>> find(Access access, ClinicId clinic, Question question);

  /** The figures that are in force for each clinic. */
  static StabilityFigures of(ClinicFigures figures) {
    return (access, clinic, question) ->
        figures.of(access, clinic).drugs().stability(question.drugs(), question.stay());
  }
}
