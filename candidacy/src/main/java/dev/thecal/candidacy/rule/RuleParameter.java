package dev.thecal.candidacy.rule;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.core.evidence.Cited;

/**
 * A figure or choice of a rule that a policy may set.
 *
 * @param name in the policy file, camel case, with its unit
 * @param type how it is read
 * @param meaning what it decides, and whether a bound is inclusive
 * @param fallback used where the policy is silent: the strict reading, with its source
 */
public record RuleParameter<T>(String name, FactType<T> type, String meaning, Cited<T> fallback) {}
