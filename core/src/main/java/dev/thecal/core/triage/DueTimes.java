package dev.thecal.core.triage;

import dev.thecal.core.clinic.ClinicHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By when a report must be taken and closed, by the clinic's hours.
 *
 * @param takeBy somebody has it in hand
 * @param closeBy nothing is left to do
 */
record DueTimes(Instant takeBy, Instant closeBy) {

  private static final int ROUTINE_DAYS = 3;

  static DueTimes of(Level level, Instant reportedAt, ClinicHours hours) {
    LocalDate day = hours.dayOf(reportedAt);
    if (level == Level.ROUTINE) {
      Instant last = hours.closingAfter(day, ROUTINE_DAYS);
      return new DueTimes(last, last);
    }
    Instant closing = hours
        .closingOn(day)
        .filter(reportedAt::isBefore)
        .or(() -> Optional.of(hours.closingAfter(day, 1)))
        .get();
    boolean waits = level == Level.SAME_DAY && hours.openAt(reportedAt);
    return new DueTimes(waits ? closing : reportedAt, closing);
  }
}
