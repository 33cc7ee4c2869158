package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.Change;
import dev.thecal.core.evidence.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what would change a decision: single changes first, else the strongest obstacles together. */
final class Changes {

  private Changes() {}

  static List<WhatWouldChange> of(List<PolicyFinding> deciding, Decision decision) {
    List<PolicyFinding> obstacles = obstacles(deciding);
    if (obstacles.isEmpty()) {
      return List.of();
    }
    var answers = new ArrayList<WhatWouldChange>();
    for (PolicyFinding obstacle : obstacles) {
      better(deciding, List.of(obstacle), decision).ifPresent(answers::add);
    }
    if (answers.isEmpty()) {
      List<PolicyFinding> strongest =
          obstacles.stream().filter(one -> one.pull() == decision).toList();
      better(deciding, strongest, decision).ifPresent(answers::add);
    }
    return List.copyOf(answers);
  }

  private static List<PolicyFinding> obstacles(List<PolicyFinding> deciding) {
    List<PolicyFinding> obstacles = List.of();
    for (int i = 0; i < deciding.size(); i++) {
      PolicyFinding one = deciding.get(i);
      if (one.finding().verdict() == Verdict.NOT_MET
          && one.finding().change().isPresent()
          && one.pull() != Decision.CANDIDATE) {
        obstacles = obstacles.isEmpty() ? new ArrayList<>() : obstacles;
        obstacles.add(one);
      }
    }
    return obstacles;
  }

  private static Optional<WhatWouldChange> better(
      List<PolicyFinding> deciding, Collection<PolicyFinding> removed, Decision decision) {
    Decision then = DecisionLattice.decide(deciding.stream()
        .filter(one -> !removed.contains(one))
        .map(PolicyFinding::pull)
        .toList());
    return then.compareTo(decision) > 0
        ? Optional.of(new WhatWouldChange(
            removed.stream()
                .map(one -> new WhatWouldChange.RuleChange(
                    one.finding().rule(), one.finding().change().orElseThrow()))
                .toList(),
            from(removed),
            then,
            removed.stream().anyMatch(PolicyFinding::sensitive)))
        : Optional.empty();
  }

  /** A day only if time resolves every one of them: then the latest. */
  private static Optional<LocalDate> from(Collection<PolicyFinding> removed) {
    List<LocalDate> days = removed.stream()
        .flatMap(one -> one.finding().change().flatMap(Change::from).stream())
        .toList();
    return days.size() == removed.size()
        ? days.stream().max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
