package dev.thecal.core.trial;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Where a patient stands in the screening doses of baclofen: 50, then 75, then 100 mcg, each 24 hours after an
 * inadequate response. The one state machine behind the calculation and the recorded series.
 *
 * @param state how far
 * @param nextMcg the next dose in micrograms; empty if none is to be given
 * @param notBefore 24 hours after the last dose
 * @param candidate empty while it is open
 */
public record BaclofenSeries(
    State state,
    Optional<Long> nextMcg,
    Optional<OffsetDateTime> notBefore,
    Optional<Boolean> candidate) {

  /** Screening doses in micrograms; 25 is for small children. */
  public static final List<Long> DOSES_MCG = List.of(25L, 50L, 75L, 100L);

  public static final Duration APART = Duration.ofHours(24);

  /** How far the screening is. */
  public enum State {
    NOT_STARTED,
    WAIT,
    READY,
    POSITIVE,
    REJECTED
  }

  /**
   * One dose that was given.
   *
   * @param earliest when it was given at the earliest, if only the day is known
   * @param latest when it was given at the latest
   * @param mcg one of {@link #DOSES_MCG}
   */
  public record Test(
      OffsetDateTime earliest, OffsetDateTime latest, long mcg, ScreeningResponse response) {}

  /**
   * @param tests in the order of their times
   * @param next when the next dose could be given
   */
  public static BaclofenSeries of(List<Test> tests, OffsetDateTime next) {
    if (tests.isEmpty()) {
      return new BaclofenSeries(
          State.NOT_STARTED, Optional.of(50L), Optional.empty(), Optional.empty());
    }
    if (tests.stream().anyMatch(test -> test.response() == ScreeningResponse.POSITIVE)) {
      return ended(State.POSITIVE, true);
    }
    long highest = tests.stream().mapToLong(Test::mcg).max().orElseThrow();
    if (highest == last(DOSES_MCG)) {
      return ended(State.REJECTED, false);
    }
    OffsetDateTime notBefore = last(tests).latest().plus(APART);
    return new BaclofenSeries(
        next.isBefore(notBefore) ? State.WAIT : State.READY,
        Optional.of(DOSES_MCG.get(DOSES_MCG.indexOf(highest) + 1)),
        Optional.of(notBefore),
        Optional.empty());
  }

  private static BaclofenSeries ended(State state, boolean candidate) {
    return new BaclofenSeries(state, Optional.empty(), Optional.empty(), Optional.of(candidate));
  }

  private static <T> T last(List<T> all) {
    return all.get(all.size() - 1);
  }
}
