package dev.thecal.core.triage;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long before the symptoms something was done. Empty is unknown, and unknown counts as just now.
 *
 * @param sinceRefill the last refill
 * @param sinceDoseChange the last change of the dose
 * @param sincePuncture the last implant or puncture of the spinal sac
 * @param onsetTold false: counted to the report, since nobody said when it began
 */
public record Moments(
    Optional<Duration> sinceRefill,
    Optional<Duration> sinceDoseChange,
    Optional<Duration> sincePuncture,
    boolean onsetTold) {

  public static final Moments UNKNOWN =
      new Moments(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** A refill or a dose change lies within that time, or might. */
  boolean changeWithin(Duration longest) {
    return Stream.of(sinceRefill, sinceDoseChange).anyMatch(since -> within(since, longest));
  }

  /** A refill lies within that time, or might. */
  boolean refillWithin(Duration longest) {
    return within(sinceRefill, longest);
  }

  /** A puncture is known to lie longer ago. */
  boolean punctureOver(Duration least) {
    return !within(sincePuncture, least);
  }

  private static boolean within(Optional<Duration> since, Duration longest) {
    return since.isEmpty() || since.get().compareTo(longest) <= 0;
  }
}
