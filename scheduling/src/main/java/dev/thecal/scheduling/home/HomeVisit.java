package dev.thecal.scheduling.home;

import dev.thecal.scheduling.plan.PlanDays;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A refill at home that needs a nurse.
 *
 * @param id names it within the problem
 * @param place where
 * @param days in which it may take place
 * @param length in the house, more than zero
 * @param from earliest time of day at the door
 * @param to latest time of day at the door, not before {@code from}
 * @param twoPeople two come, for safety in the house
 * @param pumpBrand in lower case, for the nurse's qualification; empty if nobody knows it: then everybody who refills may
 * @param wastePerDay cost of the drug thrown away for each day before the recommended one
 */
public record HomeVisit(
    String id,
    Place place,
    PlanDays days,
    Duration length,
    LocalTime from,
    LocalTime to,
    boolean twoPeople,
    Optional<String> pumpBrand,
    int wastePerDay) {

  private static final int AFTER_RECOMMENDED = 6;

  /**
   * @throws IllegalArgumentException for times that contradict each other
   */
  public HomeVisit {
    if (length.isNegative() || length.isZero() || to.isBefore(from) || wastePerDay < 0) {
      throw new IllegalArgumentException(
          "home visit \"" + id + "\" has no length, ends before it begins, or has a negative cost");
    }
  }

  /** It may be done on that day and by these people. */
  boolean fits(NurseDay day) {
    return !day.on().isBefore(days.earliest())
        && !day.on().isAfter(days.hardStop())
        && (!twoPeople || day.twoPeople())
        && pumpBrand.map(day.pumpBrands()::contains).orElse(true);
  }

  boolean late(NurseDay day) {
    return day.on().isAfter(days.latest());
  }

  /** What the day costs; the same weights as a visit in the clinic. */
  int cost(NurseDay day) {
    long beyond = ChronoUnit.DAYS.between(days.recommended(), day.on());
    return (int) (beyond < 0 ? -beyond * wastePerDay : beyond * AFTER_RECOMMENDED);
  }
}
