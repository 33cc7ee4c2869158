package dev.thecal.candidacy;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.policy.Level;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.candidacy.policy.PolicyRule;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.RuleFinding;
import dev.thecal.candidacy.rule.RuleKind;
import dev.thecal.candidacy.rule.RuleParameters;
import dev.thecal.core.evidence.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A policy with its rules at hand, so that an evaluation looks nothing up. */
final class CompiledPolicy {

  private final Policy policy;
  private final Step[] steps;
  private final boolean anyCoverage;
  private final boolean payer;

  /**
   * @throws IllegalArgumentException if the policy names a rule that is not there
   */
  CompiledPolicy(Policy policy, Map<String, CandidacyRule> rules) {
    this.policy = policy;
    this.steps = policy.rules().stream().map(entry -> new Step(entry, rules)).toArray(Step[]::new);
    this.anyCoverage = List.of(steps).stream().anyMatch(step -> step.kind == RuleKind.COVERAGE);
    this.payer = policy.audience() == Policy.Audience.PAYER;
  }

  /** The very same policy, not one that looks like it. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(Policy other) {
    return policy == other;
  }

  Evaluation evaluate(Facts facts, LocalDate on) {
    var evaluation = new Evaluation(steps.length);
    for (int i = 0; i < steps.length; i++) {
      evaluation.add(steps[i].find(facts, on), payer || steps[i].kind == RuleKind.COVERAGE);
    }
    return evaluation;
  }

  /** For a payer's policy every rule is a criterion. */
  Coverage coverage(Evaluation found) {
    return payer || anyCoverage ? DecisionLattice.coverage(found.criteria()) : Coverage.NOT_ASKED;
  }

  /** One rule as the policy uses it; remembers its last finding of each verdict, for many are the same again. */
  private static final class Step {

    private final CandidacyRule rule;
    private final RuleKind kind;
    private final Level level;
    private final RuleParameters parameters;
    private final boolean sensitive;
    private final @Nullable PolicyFinding[] latest = new PolicyFinding[Verdict.values().length];

    Step(PolicyRule entry, Map<String, CandidacyRule> rules) {
      CandidacyRule found = rules.get(entry.rule());
      if (found == null) {
        throw new IllegalArgumentException("no rule \"" + entry.rule()
            + "\" in this assessor; maybe it was not given the extension's rules");
      }
      this.rule = found;
      this.kind = found.kind();
      this.level = entry.level();
      this.parameters = entry.parameters();
      this.sensitive = found.sensitive();
    }

    @SuppressWarnings({"ReferenceEquality", "EnumOrdinal"
    }) // the very same finding; an index of this process
    PolicyFinding find(Facts facts, LocalDate on) {
      RuleFinding finding = rule.assess(facts, parameters, on);
      int verdict = finding.verdict().ordinal();
      PolicyFinding before = latest[verdict];
      if (before != null && before.finding() == finding) {
        return before;
      }
      var made =
          new PolicyFinding(finding, kind, level, DecisionLattice.pull(level, finding), sensitive);
      latest[verdict] = made;
      return made;
    }
  }
}
