package dev.thecal.scheduling.due;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import java.time.LocalDate;

/** Why a pump with dates has no day for its refill. */
final class NoDay {

  private static final Citation POLICY = Citation.of("The clinic's refill policy", "refill");

  private NoDay() {}

  /**
   * @param pump with the day of the fill and the latest day
   * @param limit last day that the policy would take, inclusive
   */
  static Finding because(DepletionFacts pump, LocalDate limit, RefillPolicy policy) {
    LocalDate filledOn = pump.filledOn().orElseThrow();
    LocalDate latest = pump.latestOn().orElseThrow();
    if (latest.isBefore(filledOn)) {
      return over(pump, filledOn, latest);
    }
    return limit.isBefore(filledOn)
        ? noRoom(pump, filledOn, latest, policy)
        : new Finding(
            "clinic-closed-throughout",
            Severity.WARN,
            "The clinic is closed on every day from the fill of " + filledOn + " to " + limit
                + ". Book outside hours or at another site, not after " + latest + ".",
            POLICY);
  }

  /** The day by which it had to be filled again was over when it was filled. */
  private static Finding over(DepletionFacts pump, LocalDate filledOn, LocalDate latest) {
    return new Finding(
        "over-when-filled",
        Severity.REFUSE,
        "What was filled on " + filledOn + " could serve until " + latest + " only, by "
            + pump.binding() + ": it was over when it was filled. If the record is right, see the"
            + " patient at once; if not, mark the fill as entered in error and record it anew.",
        pump.source());
  }

  private static Finding noRoom(
      DepletionFacts pump, LocalDate filledOn, LocalDate latest, RefillPolicy policy) {
    return new Finding(
        "no-room-for-safety-days",
        Severity.WARN,
        "The last day is " + latest + ", by " + pump.binding() + ", and "
            + Days.inWords(policy.safetyDays()) + " for safety before it lie before the fill of "
            + filledOn + ". Refill at once.",
        pump.source());
  }
}
