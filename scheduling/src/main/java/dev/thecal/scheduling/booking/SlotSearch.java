package dev.thecal.scheduling.booking;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;

/**
 * Where to look for a free slot.
 *
 * @param from first local day, inclusive
 * @param to last local day, inclusive; at most a year after {@code from}
 * @param limit at most this many, 1 to 200
 * @param withReason also days on which a refill needs a reason
 */
public record SlotSearch(
    ClinicId clinic,
    PatientId patient,
    VisitType visitType,
    LocalDate from,
    LocalDate to,
    int limit,
    boolean withReason) {

  public SlotSearch {
    if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
      throw Refusal.invalid(
          "/to", "the last day must be on or after " + from + " and within a year, was " + to);
    }
    if (limit < 1 || limit > 200) {
      throw Refusal.invalid("/limit", "1 to 200 slots can be asked for, was " + limit);
    }
  }
}
