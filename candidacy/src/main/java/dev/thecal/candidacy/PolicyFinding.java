package dev.thecal.candidacy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.thecal.candidacy.policy.Level;
import dev.thecal.candidacy.rule.RuleFinding;
import dev.thecal.candidacy.rule.RuleKind;
import dev.thecal.core.evidence.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A rule's answer in the light of the policy.
 *
 * @param finding what the rule says
 * @param kind of the rule
 * @param level at which the policy asks for it
 * @param pull where it pulls the decision
 * @param sensitive the rule reads a sensitive fact, whatever it answers
 */
public record PolicyFinding(
    @JsonUnwrapped RuleFinding finding,
    RuleKind kind,
    Level level,
    Decision pull,
    boolean sensitive) {

  /** Something about it is not as it should be. */
  boolean isOpen() {
    return finding.verdict() != Verdict.MET && finding.verdict() != Verdict.NOT_APPLICABLE;
  }

  /** Without what it rests on, if that is sensitive. */
  PolicyFinding heldBack() {
    return sensitive
        ? new PolicyFinding(
            new RuleFinding(
                finding.rule(),
                finding.verdict(),
                SensitiveFindings.HELD_BACK,
                finding.source(),
                List.of(),
                Optional.empty()),
            kind,
            level,
            pull,
            true)
        : this;
  }

  boolean isCoverage() {
    return kind == RuleKind.COVERAGE;
  }
}
