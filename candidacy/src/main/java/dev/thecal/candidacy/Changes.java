package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.Change;
import dev.thecal.core.evidence.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what would change a decision. The strongest pull wins, so a better decision needs every finding with
 * the strongest pull removed, and no other: that is the smallest set, and the only one. After it the next
 * strongest must go too, and so on, until a finding stays that nothing in reach removes.
 */
final class Changes {

  private Changes() {}

  /** The smallest sets, each with a better decision than the one before; the first is contained in the second. */
  static List<WhatWouldChange> of(PolicyFinding[] findings, Decision decision) {
    List<WhatWouldChange> answers = List.of();
    Decision now = decision;
    while (now != Decision.CANDIDATE && canChange(findings, now)) {
      Decision then = without(findings, now);
      answers = answers.isEmpty() ? new ArrayList<>() : answers;
      answers.add(answer(pulling(findings, now), then));
      now = then;
    }
    return answers;
  }

  /** Criteria for coverage decide nothing here. */
  private static Decision pull(PolicyFinding one) {
    return one.isCoverage() ? Decision.CANDIDATE : one.pull();
  }

  /** All that pull there. */
  private static boolean canChange(PolicyFinding[] findings, Decision pull) {
    for (PolicyFinding one : findings) {
      if (pull(one) == pull && !canChange(one)) {
        return false;
      }
    }
    return true;
  }

  private static boolean canChange(PolicyFinding one) {
    return one.finding().verdict() == Verdict.NOT_MET && one.finding().change().isPresent();
  }

  /** The decision if nothing pulled there or more strongly. */
  private static Decision without(PolicyFinding[] findings, Decision pull) {
    Decision strongest = Decision.CANDIDATE;
    for (PolicyFinding one : findings) {
      Decision weaker = pull(one);
      if (weaker.compareTo(pull) > 0 && weaker.compareTo(strongest) < 0) {
        strongest = weaker;
      }
    }
    return strongest;
  }

  private static List<PolicyFinding> pulling(PolicyFinding[] findings, Decision least) {
    return Arrays.stream(findings)
        .filter(one -> pull(one).compareTo(least) <= 0)
        .toList();
  }

  private static WhatWouldChange answer(List<PolicyFinding> removed, Decision then) {
    List<LocalDate> days = removed.stream()
        .flatMap(one -> one.finding().change().flatMap(Change::from).stream())
        .toList();
    Optional<LocalDate> latest = days.stream().max(Comparator.naturalOrder());
    boolean byTimeAlone = days.size() == removed.size();
    return new WhatWouldChange(
        removed.stream()
            .map(one -> new WhatWouldChange.RuleChange(
                one.finding().rule(), one.finding().change().orElseThrow()))
            .toList(),
        byTimeAlone ? latest : Optional.empty(),
        byTimeAlone ? Optional.empty() : latest,
        then,
        removed.stream().anyMatch(PolicyFinding::sensitive));
  }
}
