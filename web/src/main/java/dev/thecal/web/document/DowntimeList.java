package dev.thecal.web.document;

import dev.thecal.scheduling.worklist.DueState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Every pump of a clinic, for the day on which no computer answers.
 *
 * @param madeAt how old it is; what happened later is not in it
 * @param rows pumps without a date first, then by the latest day
 */
public record DowntimeList(Instant madeAt, PumpSummary.ClinicPhones clinic, List<Row> rows) {

  /**
   * One pump.
   *
   * @param latest last acceptable day of the refill; empty: nobody knows, see the patient first
   */
  public record Row(
      PumpSummary.Person patient,
      DueState state,
      Optional<LocalDate> recommended,
      Optional<LocalDate> latest,
      PumpContents contents) {}

  public DowntimeList {
    rows = List.copyOf(rows);
  }
}
