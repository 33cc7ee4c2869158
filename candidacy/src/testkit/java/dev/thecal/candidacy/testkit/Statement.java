package dev.thecal.candidacy.testkit;

import dev.thecal.candidacy.rule.CandidacyRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a rule says about itself. */
final class Statement {

  private Statement() {}

  @SuppressWarnings("NullAway") // a rule from outside may break the contract
  static void check(CandidacyRule rule, List<String> failures) {
    if (rule.id() == null || !rule.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      failures.add(
          "stated: the id \"" + rule.id() + "\" is not a sentence in lower case with hyphens");
    }
    if (rule.version() < 1) {
      failures.add("stated: versions count from 1, was " + rule.version());
    }
    if (rule.kind() == null) {
      failures.add("stated: no kind; clinical, coverage or product");
    }
    if (rule.source() == null) {
      failures.add("cited: no source; a rule without one does not count");
    }
    if (rule.reads() == null || rule.reads().isEmpty()) {
      failures.add("declared: it says that it reads nothing");
      return;
    }
    Set<String> names = new HashSet<>();
    rule.reads().stream()
        .filter(key -> !names.add(key.name()))
        .forEach(key -> failures.add("declared: \"" + key.name() + "\" stands twice"));
    rule.parameters().stream()
        .filter(
            parameter -> parameter.fallback() == null || parameter.fallback().source() == null)
        .forEach(parameter ->
            failures.add("cited: parameter \"" + parameter.name() + "\" has no sourced fallback"));
  }
}
