package dev.thecal.scheduling.home;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * One nurse on the road for one day, from the base and back to it.
 *
 * @param nurse id of the clinician who drives
 * @param on local day
 * @param base where the day begins and ends, and the drugs are kept
 * @param from leaves the base, not before
 * @param to back at the base, not after
 * @param pumpBrands in lower case, which the nurse may refill
 * @param twoPeople a second person comes along
 */
public record NurseDay(
    String nurse,
    LocalDate on,
    Place base,
    LocalTime from,
    LocalTime to,
    Set<String> pumpBrands,
    boolean twoPeople) {

  /** Visits a day at most. */
  public static final int MOST_VISITS = 8;

  /** From leaving the base to being back, travel and waiting within. */
  public static final Duration LONGEST = Duration.ofHours(8);

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public NurseDay {
    pumpBrands = Set.copyOf(pumpBrands);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("the day of nurse \"" + nurse + "\" on " + on + " ends at "
          + to + " before it begins at " + from);
    }
  }
}
