package dev.thecal.candidacy.instrument;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.quantity.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PHQ-9: the total of nine answers of 0 to 3. No source for its bands or for missing answers is at hand, so
 * there is no band, and no total while an answer is missing.
 */
public final class PatientHealth {

  public static final Citation SOURCE = Citation.of(
      "No source found", "PHQ-9: nine answers of 0 to 3, the total is their sum: from memory");

  public static final int QUESTIONS = 9;
  public static final int WORST = 3;

  private PatientHealth() {}

  /**
   * @param answers nine, each 0 to 3 or not given; the ninth asks about thoughts of self-harm
   * @throws IllegalArgumentException for another number of answers or one out of range
   */
  public static InstrumentScore of(List<Optional<Integer>> answers) {
    requireNine(answers);
    var missing = new ArrayList<String>();
    int sum = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      sum += answers.get(i).orElse(0);
      if (answers.get(i).isEmpty()) {
        missing.add("question-" + (i + 1));
      }
    }
    Optional<Exact> total = missing.isEmpty() ? Optional.of(Exact.of(sum)) : Optional.empty();
    boolean selfHarm = answers.get(QUESTIONS - 1).filter(answer -> answer > 0).isPresent();
    return new InstrumentScore(total, Optional.empty(), missing, selfHarm);
  }

  private static void requireNine(List<Optional<Integer>> answers) {
    boolean inRange =
        answers.stream().flatMap(Optional::stream).allMatch(a -> a >= 0 && a <= WORST);
    if (answers.size() != QUESTIONS || !inRange) {
      throw new IllegalArgumentException("nine answers of 0 to 3 are expected, were " + answers);
    }
  }
}
