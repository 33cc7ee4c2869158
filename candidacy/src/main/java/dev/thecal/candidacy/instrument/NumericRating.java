package dev.thecal.candidacy.instrument;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.quantity.Exact;
import java.util.List;
import java.util.Optional;

/** Numeric rating scale of pain: one whole number from 0, no pain, to 10. Bands differ by author, so there are none. */
public final class NumericRating {

  public static final Citation SOURCE =
      Citation.of("No source found", "numeric rating scale, 0 to 10: from memory");

  public static final int WORST = 10;

  private NumericRating() {}

  /**
   * @param score 0 to 10 or not given
   * @throws IllegalArgumentException if it is out of range
   */
  public static InstrumentScore of(Optional<Integer> score) {
    score.filter(given -> given < 0 || given > WORST).ifPresent(given -> {
      throw new IllegalArgumentException("a rating of 0 to 10 is expected, was " + given);
    });
    return new InstrumentScore(
        score.map(Exact::of), Optional.empty(), score.isPresent() ? List.of() : List.of("score"));
  }
}
