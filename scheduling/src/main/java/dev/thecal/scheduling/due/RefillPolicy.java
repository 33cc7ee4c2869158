package dev.thecal.scheduling.due;

import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * How a clinic plans refills. Every number only brings a date forward, except the two that say from
 * when a refill is useful.
 *
 * @param margins days between the recommended and the latest day
 * @param safetyDays days kept between the latest acceptable day and core's latest
 * @param bookAheadDays a visit is booked this many days before the recommended day
 * @param orderLeadDays calendar days from ordering the drug to having it
 * @param minimumBetween a payer's shortest interval between two refills, if there is one
 * @param maximumBetween the clinic's longest interval between two refills, if it has one
 * @param wasteDays a refill more than this many days before the latest day wastes too much drug
 */
public record RefillPolicy(
    RefillMargins margins,
    int safetyDays,
    int bookAheadDays,
    int orderLeadDays,
    Optional<Period> minimumBetween,
    Optional<Period> maximumBetween,
    Optional<Integer> wasteDays) {

  public RefillPolicy {
    Days.notNegative("safetyDays", safetyDays);
    Days.notNegative("bookAheadDays", bookAheadDays);
    Days.notNegative("orderLeadDays", orderLeadDays);
    wasteDays.ifPresent(days -> Days.notNegative("wasteDays", days));
  }

  /**
   * Our drafts, for a clinic that has not said otherwise: one safety day, so that a visit that fails on
   * the latest acceptable day can be repeated before the hard stop; booked two weeks ahead; drug ordered
   * five days ahead.
   */
  public static RefillPolicy draft() {
    return new RefillPolicy(
        new RefillMargins(Map.of()),
        1,
        14,
        5,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public RefillPolicy withMargins(RefillMargins other) {
    return new RefillPolicy(
        other, safetyDays, bookAheadDays, orderLeadDays, minimumBetween, maximumBetween, wasteDays);
  }

  /** The same with the given bounds on the interval between two refills. */
  public RefillPolicy withInterval(Optional<Period> minimum, Optional<Period> maximum) {
    return new RefillPolicy(
        margins, safetyDays, bookAheadDays, orderLeadDays, minimum, maximum, wasteDays);
  }

  public RefillPolicy withWasteDays(int days) {
    return new RefillPolicy(
        margins,
        safetyDays,
        bookAheadDays,
        orderLeadDays,
        minimumBetween,
        maximumBetween,
        Optional.of(days));
  }

  public RefillPolicy withOrderLeadDays(int days) {
    return new RefillPolicy(
        margins, safetyDays, bookAheadDays, days, minimumBetween, maximumBetween, wasteDays);
  }
}
