package dev.thecal.candidacy.instrument;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.quantity.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Oswestry Disability Index: ten sections of 0 to 5; the score is a percentage of the sections answered. */
public final class Oswestry {

  /** A copy of the scoring rule and of the bands; the original is not free. */
  public static final Citation SOURCE = Citation.of(
      "Oswestry Disability Index, copy of the scoring instructions (weak)",
      "16 of 50 is 32 %, 16 of 45 with one section left out is 35.5 %; bands of 20 %",
      "https://phincon.com/clearway/the/82084657ca84cb86106ccc1c54");

  public static final int SECTIONS = 10;
  public static final int WORST = 5;

  private static final int PERCENT = 100;
  private static final int BAND = 20;
  private static final List<String> BANDS =
      List.of("minimal", "moderate", "severe", "crippled", "bed-bound");

  private Oswestry() {}

  /**
   * @param answers ten, each 0 to 5 or not given
   * @throws IllegalArgumentException for another number of sections or an answer out of range
   */
  public static InstrumentScore of(List<Optional<Integer>> answers) {
    requireTen(answers);
    var missing = new ArrayList<String>();
    int sum = 0;
    for (int i = 0; i < SECTIONS; i++) {
      sum += answers.get(i).orElse(0);
      if (answers.get(i).isEmpty()) {
        missing.add("section-" + (i + 1));
      }
    }
    int answered = SECTIONS - missing.size();
    Optional<Exact> score = answered == 0
        ? Optional.empty()
        : Optional.of(Exact.ratio((long) PERCENT * sum, (long) WORST * answered));
    return new InstrumentScore(score, score.map(Oswestry::band), missing);
  }

  /** A score between two bands belongs to the worse one. */
  private static String band(Exact score) {
    int band = 0;
    while (score.compareTo(Exact.of((band + 1L) * BAND)) > 0) {
      band++;
    }
    return BANDS.get(band);
  }

  private static void requireTen(List<Optional<Integer>> answers) {
    boolean inRange =
        answers.stream().flatMap(Optional::stream).allMatch(a -> a >= 0 && a <= WORST);
    if (answers.size() != SECTIONS || !inRange) {
      throw new IllegalArgumentException("ten answers of 0 to 5 are expected, were " + answers);
    }
  }
}
