package dev.thecal.scheduling.plan;

/**
 * A visit for which a plan has no place.
 *
 * @param visit id of the visit
 * @param why the kind of obstacle
 * @param text the obstacle in words, and what might help
 */
public record Unplaced(String visit, Why why, String text) {

  /** What stands against it. */
  public enum Why {
    /** The earliest useful day is after the hard stop. */
    NO_DAY,
    /** Nobody who may refill this pump has a long enough stretch on any of its days. */
    NO_LANE,
    /** Others who have no choice fill every stretch. */
    FULL
  }

  static Unplaced of(VisitToPlan visit, boolean anyOption) {
    PlanDays days = visit.days();
    if (days.none()) {
      return new Unplaced(
          visit.id(),
          Why.NO_DAY,
          "the first possible day, " + days.earliest() + ", is after the last, " + days.hardStop()
              + ": bring the drug sooner or ask the payer for an early refill");
    }
    String span = days.earliest() + " to " + days.hardStop();
    return anyOption
        ? new Unplaced(
            visit.id(),
            Why.FULL,
            "every stretch from " + span + " is taken by visits that cannot wait: open a session")
        : new Unplaced(
            visit.id(),
            Why.NO_LANE,
            "nobody who may refill this pump has " + visit.slots() * Bin.MINUTES
                + " minutes in a row from " + span + ": open a session");
  }
}
