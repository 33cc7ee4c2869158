package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.Question;
import java.util.List;

/** Orders what is missing by how much it settles, then by how strongly the findings pull, then as the policy. */
final class Questions {

  /** More questions than one assessment asks. */
  private static final int MOST = 1 << 20;

  private final Question[] questions;
  private final int[] settles;
  private final int[] rank;
  private int count;
  private int asked;

  /**
   * @param most so many questions are asked, counting repeated ones
   */
  private Questions(int most) {
    this.questions = new Question[most];
    this.settles = new int[most];
    this.rank = new int[most];
  }

  static List<MissingFact> of(List<PolicyFinding> findings) {
    int most = 0;
    for (PolicyFinding one : findings) {
      most += one.isOpen() ? one.finding().missing().size() : 0;
    }
    return of(findings.toArray(PolicyFinding[]::new), most);
  }

  /**
   * @param most so many questions are asked, counting repeated ones
   */
  static List<MissingFact> of(PolicyFinding[] findings, int most) {
    if (most == 0) {
      return List.of();
    }
    var questions = new Questions(most);
    for (PolicyFinding one : findings) {
      if (one.isOpen()) {
        questions.count(one);
      }
    }
    return questions.list();
  }

  @SuppressWarnings("EnumOrdinal") // the order of the pulls
  private void count(PolicyFinding one) {
    List<Question> missing = one.finding().missing();
    for (int i = 0; i < missing.size(); i++) {
      int at = at(missing.get(i));
      settles[at]++;
      rank[at] = Math.min(rank[at], one.pull().ordinal() * MOST + asked++);
    }
  }

  private int at(Question question) {
    for (int i = 0; i < count; i++) {
      if (questions[i].fact().equals(question.fact()) && questions[i].equals(question)) {
        return i;
      }
    }
    questions[count] = question;
    rank[count] = Integer.MAX_VALUE;
    return count++;
  }

  private List<MissingFact> list() {
    var missing = new MissingFact[count];
    for (int i = 0; i < count; i++) {
      missing[place(i)] = new MissingFact(questions[i], settles[i]);
    }
    return List.of(missing);
  }

  /** So many come before it. */
  private int place(int question) {
    int before = 0;
    for (int i = 0; i < count; i++) {
      if (settles[i] > settles[question]
          || (settles[i] == settles[question] && rank[i] < rank[question])) {
        before++;
      }
    }
    return before;
  }
}
