package dev.thecal.candidacy;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.candidacy.policy.PolicyRule;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.core.evidence.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies a policy's rules to what is known of a patient. Thread-safe, without any container. */
public final class Assessor {

  /** Counts changes of the answers: of a shipped rule, of the lattice or of the form of an assessment. */
  public static final String ENGINE_VERSION = "1";

  private final Map<String, CandidacyRule> rules = new HashMap<>();

  /**
   * @throws IllegalArgumentException if two rules have the same id
   */
  public Assessor(Collection<? extends CandidacyRule> rules) {
    for (CandidacyRule rule : rules) {
      CandidacyRule other = this.rules.put(rule.id(), rule);
      if (other != null) {
        throw new IllegalArgumentException("two rules are named \"" + rule.id() + "\": "
            + other.getClass().getName() + " and " + rule.getClass().getName()
            + "; give one of them a name of its own");
      }
    }
  }

  /**
   * @param on the day for which it shall hold; facts dated later are left out
   * @throws Refusal NOT_ALLOWED if the policy is not in force on that day
   * @throws IllegalArgumentException if the policy names a rule that this assessor does not have
   */
  public Assessment assess(Facts facts, Policy policy, LocalDate on) {
    requireInForce(policy, on);
    Facts known = facts.asOf(on);
    List<PolicyFinding> findings =
        policy.rules().stream().map(entry -> find(entry, known, on)).toList();
    List<PolicyFinding> deciding =
        findings.stream().filter(one -> !one.isCoverage()).toList();
    Decision decision = DecisionLattice.decide(pulls(deciding));
    return new Assessment(
        policy.id(),
        policy.version(),
        ENGINE_VERSION,
        on,
        decision,
        coverage(policy, findings),
        Assessment.CLINICIAN_DECIDES,
        findings,
        Questions.of(findings),
        Changes.of(deciding, decision),
        0);
  }

  private PolicyFinding find(PolicyRule entry, Facts facts, LocalDate on) {
    CandidacyRule rule = rules.get(entry.rule());
    if (rule == null) {
      throw new IllegalArgumentException("no rule \"" + entry.rule()
          + "\" in this assessor; maybe it was not given the extension's rules");
    }
    var finding = rule.assess(facts, entry.parameters(), on);
    return new PolicyFinding(
        finding,
        rule.kind(),
        entry.level(),
        DecisionLattice.pull(entry.level(), finding),
        rule.sensitive());
  }

  /** For a payer's policy every rule is a criterion. */
  private static Coverage coverage(Policy policy, List<PolicyFinding> findings) {
    List<PolicyFinding> criteria = findings.stream()
        .filter(one -> one.isCoverage() || policy.audience() == Policy.Audience.PAYER)
        .toList();
    return criteria.isEmpty() ? Coverage.NOT_ASKED : DecisionLattice.coverage(pulls(criteria));
  }

  private static List<Decision> pulls(List<PolicyFinding> findings) {
    return findings.stream().map(PolicyFinding::pull).toList();
  }

  private static void requireInForce(Policy policy, LocalDate on) {
    if (!policy.inForce(on)) {
      throw Refusal.notAllowed(
          "policy-not-in-force",
          "policy \"" + policy.id() + "\" is in force from " + policy.effectiveFrom()
              + policy.effectiveTo().map(to -> " to " + to).orElse("") + ", not on " + on,
          List.of());
    }
  }
}
