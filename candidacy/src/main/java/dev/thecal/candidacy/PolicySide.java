package dev.thecal.candidacy;

import dev.thecal.candidacy.policy.Policy;
import java.util.List;

/**
 * One policy in a comparison.
 *
 * @param policy its id
 * @param version as its owner counts
 * @param name as a reader knows it
 * @param audience whose criteria these are
 * @param standing passes, fails or not settled
 * @param decision of the clinical and product findings
 * @param coverage of the payer's criteria
 * @param because the findings that weigh most; empty if it passes
 * @param withheld how many of them are left out of this view
 */
public record PolicySide(
    String policy,
    String version,
    String name,
    Policy.Audience audience,
    Standing standing,
    Decision decision,
    Coverage coverage,
    List<PolicyFinding> because,
    int withheld) {

  /** In one word. */
  public enum Standing {
    PASSES,
    FAILS,
    /** Something is missing, in dispute, or a person must weigh it. */
    NOT_SETTLED
  }

  public PolicySide {
    because = List.copyOf(because);
  }

  static PolicySide of(Policy policy, Assessment answer) {
    boolean payer = policy.audience() == Policy.Audience.PAYER;
    Standing standing = payer ? standing(answer.coverage()) : standing(answer.decision());
    List<PolicyFinding> counted =
        answer.findings().stream().filter(one -> payer || !one.isCoverage()).toList();
    Decision strongest =
        DecisionLattice.decide(counted.stream().map(PolicyFinding::pull).toList());
    return new PolicySide(
        policy.id(),
        policy.version(),
        policy.name(),
        policy.audience(),
        standing,
        answer.decision(),
        answer.coverage(),
        standing == Standing.PASSES
            ? List.of()
            : counted.stream().filter(one -> one.pull() == strongest).toList(),
        0);
  }

  private static Standing standing(Coverage coverage) {
    return switch (coverage) {
      case CRITERIA_MET -> Standing.PASSES;
      case CRITERIA_NOT_MET -> Standing.FAILS;
      case NEEDS_REVIEW, INCOMPLETE, NOT_ASKED -> Standing.NOT_SETTLED;
    };
  }

  private static Standing standing(Decision decision) {
    return switch (decision) {
      case CANDIDATE, TRIAL_NEXT -> Standing.PASSES;
      case CONTRAINDICATED, NOT_NOW -> Standing.FAILS;
      case NEEDS_REVIEW, INCOMPLETE -> Standing.NOT_SETTLED;
    };
  }

  PolicySide withoutSensitive() {
    List<PolicyFinding> open = because.stream().filter(one -> !one.sensitive()).toList();
    return new PolicySide(
        policy,
        version,
        name,
        audience,
        standing,
        decision,
        coverage,
        open,
        withheld + because.size() - open.size());
  }
}
