package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders what is missing by how much it settles, then by how strongly the findings pull. */
final class Questions {

  private static final Decision[] STRONGEST_FIRST = Decision.values();
  private static final Comparator<Count> MOST_FIRST =
      (a, b) -> Integer.compare(b.settles, a.settles);

  private Questions() {}

  static List<MissingFact> of(List<PolicyFinding> findings) {
    List<PolicyFinding> asking = asking(findings);
    if (asking.isEmpty()) {
      return List.of();
    }
    var counts = new ArrayList<Count>();
    // A stable sort of the sums keeps this order among equals: strongest pull first, then policy
    // order.
    for (Decision pull : STRONGEST_FIRST) {
      for (int i = 0; i < asking.size(); i++) {
        if (asking.get(i).pull() == pull) {
          count(asking.get(i).finding().missing(), counts);
        }
      }
    }
    counts.sort(MOST_FIRST);
    var missing = new MissingFact[counts.size()];
    for (int i = 0; i < missing.length; i++) {
      missing[i] = new MissingFact(counts.get(i).question, counts.get(i).settles);
    }
    return List.of(missing);
  }

  private static List<PolicyFinding> asking(List<PolicyFinding> findings) {
    List<PolicyFinding> asking = List.of();
    for (int i = 0; i < findings.size(); i++) {
      if (!findings.get(i).finding().missing().isEmpty()) {
        asking = asking.isEmpty() ? new ArrayList<>() : asking;
        asking.add(findings.get(i));
      }
    }
    return asking;
  }

  private static void count(List<Question> questions, List<Count> counts) {
    for (int i = 0; i < questions.size(); i++) {
      of(questions.get(i), counts).settles++;
    }
  }

  private static Count of(Question question, List<Count> counts) {
    for (int i = 0; i < counts.size(); i++) {
      Question counted = counts.get(i).question;
      if (counted.fact().equals(question.fact()) && counted.equals(question)) {
        return counts.get(i);
      }
    }
    var count = new Count(question);
    counts.add(count);
    return count;
  }

  private static final class Count {

    private final Question question;
    private int settles;

    Count(Question question) {
      this.question = question;
    }
  }
}
