package dev.thecal.candidacy;

import dev.thecal.candidacy.policy.Level;
import dev.thecal.candidacy.rule.RuleFinding;
import java.util.Collection;
import java.util.Comparator;

/**
 * From findings to a decision. Each finding pulls towards one decision; the strongest pull wins, in the order
 * of {@link Decision}:
 *
 * <table>
 *   <caption>pull of a finding</caption>
 *   <tr><th>level</th><th>not met</th><th>unknown</th></tr>
 *   <tr><td>absolute</td><td>contraindicated; not now if it passes</td><td>incomplete</td></tr>
 *   <tr><td>relative</td><td>needs review; not now if it passes</td><td>incomplete</td></tr>
 *   <tr><td>review</td><td>needs review</td><td>needs review</td></tr>
 *   <tr><td>required</td><td>not now</td><td>incomplete</td></tr>
 *   <tr><td>before implant</td><td>not now</td><td>trial next</td></tr>
 *   <tr><td>caution</td><td>candidate</td><td>candidate</td></tr>
 * </table>
 *
 * <p>Conflicting facts need review at every level. Met and not applicable pull nowhere.
 */
public final class DecisionLattice {

  private DecisionLattice() {}

  /** The strongest pull; CANDIDATE if nothing pulls. */
  public static Decision decide(Collection<Decision> pulls) {
    return pulls.stream().min(Comparator.naturalOrder()).orElse(Decision.CANDIDATE);
  }

  /** Where one finding pulls. */
  public static Decision pull(Level level, RuleFinding finding) {
    return switch (finding.verdict()) {
      case MET, NOT_APPLICABLE -> Decision.CANDIDATE;
      case CONFLICT -> Decision.NEEDS_REVIEW;
      case UNKNOWN -> unknown(level);
      case NOT_MET -> notMet(level, finding.passing());
    };
  }

  private static Decision unknown(Level level) {
    return switch (level) {
      case ABSOLUTE, RELATIVE, REQUIRED -> Decision.INCOMPLETE;
      case BEFORE_IMPLANT -> Decision.TRIAL_NEXT;
      case REVIEW -> Decision.NEEDS_REVIEW;
      case CAUTION -> Decision.CANDIDATE;
    };
  }

  private static Decision notMet(Level level, boolean passing) {
    return switch (level) {
      case ABSOLUTE -> passing ? Decision.NOT_NOW : Decision.CONTRAINDICATED;
      case RELATIVE -> passing ? Decision.NOT_NOW : Decision.NEEDS_REVIEW;
      case REVIEW -> Decision.NEEDS_REVIEW;
      case REQUIRED, BEFORE_IMPLANT -> Decision.NOT_NOW;
      case CAUTION -> Decision.CANDIDATE;
    };
  }

  /** The same table for a payer: there is no trial that comes next, and no contraindication. */
  static Coverage coverage(Decision strongest) {
    return switch (strongest) {
      case CONTRAINDICATED, NOT_NOW -> Coverage.CRITERIA_NOT_MET;
      case NEEDS_REVIEW -> Coverage.NEEDS_REVIEW;
      case INCOMPLETE, TRIAL_NEXT -> Coverage.INCOMPLETE;
      case CANDIDATE -> Coverage.CRITERIA_MET;
    };
  }
}
