package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.Question;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders what is missing by how much it settles, then by how strongly the findings pull. */
final class Questions {

  private Questions() {}

  static List<MissingFact> of(List<PolicyFinding> findings) {
    Map<Question, Integer> settles = new LinkedHashMap<>();
    // A stable sort of the sums keeps this order among equals: strongest pull first, then policy
    // order.
    findings.stream()
        .sorted(Comparator.comparing(PolicyFinding::pull))
        .flatMap(one -> one.finding().missing().stream())
        .forEach(question -> settles.merge(question, 1, Integer::sum));
    return settles.entrySet().stream()
        .map(entry -> new MissingFact(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(MissingFact::settles).reversed())
        .toList();
  }
}
