package dev.thecal.candidacy.policy;

import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.RuleParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells in words how one policy differs from another. Figures that a policy is silent about are compared as
 * the rule's strict fallbacks: what counts is what the rule works with.
 */
public final class PolicyDiff {

  private final Map<String, CandidacyRule> rules = new TreeMap<>();

  public PolicyDiff(Collection<? extends CandidacyRule> rules) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  /** In the order: the policy as a whole, then rule by rule as the newer one lists them; empty if they are equal. */
  public List<PolicyChange> between(Policy before, Policy after) {
    var changes = new ArrayList<PolicyChange>();
    head(before, after, changes);
    Map<String, PolicyRule> was = entries(before);
    Map<String, PolicyRule> now = entries(after);
    now.forEach((id, entry) -> Optional.ofNullable(was.get(id))
        .ifPresentOrElse(old -> entry(old, entry, changes), () -> changes.add(added(entry))));
    was.forEach((id, entry) -> {
      if (!now.containsKey(id)) {
        changes.add(removed(entry));
      }
    });
    order(was, now, changes);
    return List.copyOf(changes);
  }

  private static Map<String, PolicyRule> entries(Policy policy) {
    return policy.rules().stream()
        .collect(Collectors.toMap(
            PolicyRule::rule, entry -> entry, (one, other) -> one, LinkedHashMap::new));
  }

  private static void head(Policy before, Policy after, List<PolicyChange> changes) {
    text("The policy's id", before.id(), after.id(), changes);
    text("The version", before.version(), after.version(), changes);
    text("The name", before.name(), after.name(), changes);
    text("The owner", before.owner(), after.owner(), changes);
    text("The first day in force", before.effectiveFrom(), after.effectiveFrom(), changes);
    text("The last day in force", last(before), last(after), changes);
    text("The source", before.source(), after.source(), changes);
    if (before.audience() != after.audience()) {
      changes.add(PolicyChange.of("The policy is now " + PolicyWords.audience(after.audience())
          + " (was: " + PolicyWords.audience(before.audience()) + ")."));
    }
  }

  private static String last(Policy policy) {
    return policy.effectiveTo().map(Object::toString).orElse("none, until replaced");
  }

  private static void text(String what, Object was, Object now, List<PolicyChange> changes) {
    if (!was.equals(now)) {
      changes.add(PolicyChange.of(what + " changes from " + was + " to " + now + "."));
    }
  }

  private void entry(PolicyRule was, PolicyRule now, List<PolicyChange> changes) {
    if (was.level() != now.level()) {
      changes.add(PolicyChange.of(
          now.rule(),
          "Rule " + PolicyWords.rule(now.rule()) + " now " + PolicyWords.level(now.level())
              + " (was: " + PolicyWords.level(was.level()) + ")."));
    }
    parameters(now)
        .forEach(parameter -> ParameterDiff.between(parameter, was, now)
            .forEach(line -> changes.add(PolicyChange.of(now.rule(), line))));
    if (!was.note().equals(now.note())) {
      changes.add(PolicyChange.of(
          now.rule(),
          "The note of " + PolicyWords.rule(now.rule()) + " is now: "
              + now.note().orElse("none")));
    }
  }

  private List<RuleParameter<?>> parameters(PolicyRule entry) {
    return Optional.ofNullable(rules.get(entry.rule()))
        .map(CandidacyRule::parameters)
        .orElse(List.of());
  }

  private PolicyChange added(PolicyRule entry) {
    String figures = parameters(entry).stream()
        .map(parameter -> figure(parameter, entry))
        .collect(Collectors.joining(", "));
    return PolicyChange.of(
        entry.rule(),
        "New rule " + PolicyWords.rule(entry.rule()) + ": " + PolicyWords.level(entry.level())
            + (figures.isEmpty() ? "" : "; " + figures) + ".");
  }

  private static <T> String figure(RuleParameter<T> parameter, PolicyRule entry) {
    return PolicyWords.parameter(parameter) + " is "
        + parameter.type().write(entry.parameters().value(parameter));
  }

  private static PolicyChange removed(PolicyRule entry) {
    return PolicyChange.of(
        entry.rule(),
        "Rule " + PolicyWords.rule(entry.rule()) + " is no longer asked (was: "
            + PolicyWords.level(entry.level()) + ").");
  }

  private static void order(
      Map<String, PolicyRule> was, Map<String, PolicyRule> now, List<PolicyChange> changes) {
    List<String> before = was.keySet().stream().filter(now::containsKey).toList();
    List<String> after = now.keySet().stream().filter(was::containsKey).toList();
    if (!before.equals(after)) {
      changes.add(
          PolicyChange.of("Findings are shown in another order; no decision changes by it."));
    }
  }
}
