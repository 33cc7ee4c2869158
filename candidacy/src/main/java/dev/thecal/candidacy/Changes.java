package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.Change;
import dev.thecal.core.evidence.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
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
  static List<WhatWouldChange> of(List<PolicyFinding> deciding, Decision decision) {
    var answers = new ArrayList<WhatWouldChange>();
    var removed = new ArrayList<PolicyFinding>();
    Decision now = decision;
    while (now != Decision.CANDIDATE) {
      Decision strongest = now;
      List<PolicyFinding> next =
          deciding.stream().filter(one -> one.pull() == strongest).toList();
      if (!next.stream().allMatch(Changes::canChange)) {
        break;
      }
      removed.addAll(next);
      now = DecisionLattice.decide(deciding.stream()
          .filter(one -> !removed.contains(one))
          .map(PolicyFinding::pull)
          .toList());
      answers.add(answer(deciding.stream().filter(removed::contains).toList(), now));
    }
    return List.copyOf(answers);
  }

  private static boolean canChange(PolicyFinding one) {
    return one.finding().verdict() == Verdict.NOT_MET && one.finding().change().isPresent();
  }

  private static WhatWouldChange answer(List<PolicyFinding> removed, Decision then) {
    return new WhatWouldChange(
        removed.stream()
            .map(one -> new WhatWouldChange.RuleChange(
                one.finding().rule(), one.finding().change().orElseThrow()))
            .toList(),
        from(removed),
        then,
        removed.stream().anyMatch(PolicyFinding::sensitive));
  }

  /** A day only if time resolves every one of them: then the latest. */
  private static Optional<LocalDate> from(List<PolicyFinding> removed) {
    List<LocalDate> days = removed.stream()
        .flatMap(one -> one.finding().change().flatMap(Change::from).stream())
        .toList();
    return days.size() == removed.size()
        ? days.stream().max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
