package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps bookings and the cells they occupy. {@link BookingDesk} is the service to call. */
public interface Bookings {

  /**
   * Adds a booking at version 1 and takes its cells.
   *
   * @throws dev.thecal.core.evidence.Refusal CONFLICT {@code slot-taken} if one of the cells is taken,
   *     NOT_FOUND if the clinic has no such patient
   */
  void add(Access access, Booking booking);

  /**
   * Replaces a booking whose version is still the expected one; frees its cells and takes the new ones,
   * none if it no longer occupies any.
   *
   * @return the new version
   * @throws dev.thecal.core.evidence.Refusal CONFLICT {@code slot-taken}, or STALE
   */
  long replace(Access access, Booking booking, long expectedVersion);

  Optional<Versioned<Booking>> find(Access access, ClinicId clinic, String bookingId);

  /** All of a patient, cancelled ones too, by time. */
  List<Versioned<Booking>> list(Access access, ClinicId clinic, PatientId patient);

  /**
   * All that begin in that time, cancelled ones too, by time.
   *
   * @param from inclusive
   * @param to exclusive
   */
  List<Versioned<Booking>> listBetween(Access access, ClinicId clinic, Instant from, Instant to);

  /** The next refill visit from that time on of each of these patients who has one, by pump. */
  Map<PumpKey, Booking> nextRefills(
      Access access, ClinicId clinic, Collection<PatientId> patients, Instant from);

  /** Bookings that occupy a cell which this request would take, holds whose time is over left aside. */
  Set<String> takers(Access access, BookingRequest request);

  /** All of a series, cancelled ones too, by time. */
  List<Versioned<Booking>> listSeries(Access access, ClinicId clinic, String series);

  /** Visits that ended by that time and of which nobody has said what became, the oldest first. */
  List<Versioned<Booking>> listUnresolved(Access access, ClinicId clinic, Instant by);

  /**
   * Cells that are taken, holds whose time is over left aside.
   *
   * @param from inclusive
   * @param to exclusive
   */
  Set<Cell> taken(
      Access access, ClinicId clinic, Collection<String> resources, Instant from, Instant to);
}
