package dev.thecal.candidacy.policy;

import dev.thecal.candidacy.rule.RuleParameters;
import java.util.Optional;

/**
 * One rule as a policy uses it.
 *
 * @param rule id of the rule
 * @param level what it means if the rule does not hold
 * @param parameters as set; the rule's strict fallbacks fill the rest
 * @param note why this policy has it so, in a sentence
 */
public record PolicyRule(
    String rule, Level level, RuleParameters parameters, Optional<String> note) {}
