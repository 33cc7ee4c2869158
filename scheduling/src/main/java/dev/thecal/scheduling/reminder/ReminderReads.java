package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.due.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Finds across a clinic what its patients may have to be told. */
public interface ReminderReads {

  /**
   * Visits that are booked, by time.
   *
   * @param from inclusive
   * @param to exclusive
   */
  List<Booking> visits(Access access, ClinicId clinic, Instant from, Instant to);

  /**
   * Pumps whose latest acceptable day is in these days.
   *
   * @param from inclusive
   * @param to inclusive
   */
  List<Due> pumps(Access access, ClinicId clinic, LocalDate from, LocalDate to);
}
