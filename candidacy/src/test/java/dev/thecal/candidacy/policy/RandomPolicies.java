package dev.thecal.candidacy.policy;

import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.RuleKind;
import dev.thecal.candidacy.rule.RuleParameter;
import dev.thecal.candidacy.rule.RuleParameters;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Policies over all rules with values, standings and sources of any kind; the same seed gives the same. */
final class RandomPolicies {

  private static final List<String> WORDS =
      List.of("x", "Ein Größe \"≥ 50 %\"", "two words", "back\\slash", "é — ü", "1");

  private final List<CandidacyRule> rules;
  private final Random random;

  RandomPolicies(List<CandidacyRule> rules, long seed) {
    this.rules = rules;
    this.random = new Random(seed);
  }

  Policy next() {
    Citation source = source();
    var from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
    return new Policy(
        "policy-" + random.nextInt(5),
        "v" + random.nextInt(9),
        word(),
        oneOf(List.of(Policy.Audience.values())),
        word(),
        from,
        maybe(from.plusDays(random.nextInt(90))),
        source,
        entries(source));
  }

  private List<PolicyRule> entries(Citation source) {
    var chosen = new ArrayList<CandidacyRule>(
        rules.stream().filter(rule -> rule.kind() != RuleKind.COVERAGE).limit(1).toList());
    rules.stream()
        .filter(rule -> !chosen.contains(rule) && random.nextBoolean())
        .forEach(chosen::add);
    Collections.shuffle(chosen, random);
    return chosen.stream().map(rule -> entry(rule, source)).toList();
  }

  private PolicyRule entry(CandidacyRule rule, Citation source) {
    Map<String, Cited<?>> set = new HashMap<>();
    rule.parameters().stream()
        .filter(parameter -> random.nextBoolean())
        .forEach(parameter -> set.put(parameter.name(), cited(parameter, source)));
    return new PolicyRule(
        rule.id(), oneOf(List.of(Level.values())), new RuleParameters(set), maybe(word()));
  }

  private <T> Cited<T> cited(RuleParameter<T> parameter, Citation source) {
    return new Cited<>(
        parameter.fallback().value(),
        random.nextBoolean() ? source : source(),
        random.nextBoolean() ? new Cited.Sourced() : new Cited.Draft());
  }

  private Citation source() {
    return new Citation(
        word(), word(), maybe("https://example.org/" + random.nextInt(9)), maybe("2026"));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private String word() {
    return oneOf(WORDS);
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
