package dev.thecal.candidacy.rule;

import dev.thecal.core.evidence.Cited;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long each anticoagulant or antiplatelet drug is paused before a high-risk procedure, by one guideline. */
public interface WashoutTable {

  /** Empty if the guideline does not name the drug. */
  Optional<Pause> find(String drug);

  /** The names that {@link #find} knows, for suggestions. */
  List<String> drugs();

  /**
   * One row.
   *
   * @param window to wait; empty if the guideline leaves it to judgement
   * @param windowIfRenalImpairment the longer one, used unless the kidneys are known to work well
   * @param inrMustBeNormal before the procedure, besides the window
   */
  record Pause(
      Optional<Cited<Duration>> window,
      Optional<Cited<Duration>> windowIfRenalImpairment,
      boolean inrMustBeNormal) {

    Optional<Cited<Duration>> windowFor(Optional<Boolean> renalImpairment) {
      return renalImpairment.orElse(true) && windowIfRenalImpairment.isPresent()
          ? windowIfRenalImpairment
          : window;
    }
  }
}
