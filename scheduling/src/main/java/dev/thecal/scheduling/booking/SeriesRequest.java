package dev.thecal.scheduling.booking;

import java.util.List;
import java.util.Optional;

/**
 * Visits that repeat by a rule.
 *
 * @param first the first visit; the others take the same place and person
 * @param rule of RFC 5545, for example {@code FREQ=WEEKLY;COUNT=6}
 * @param skipConflicts book the others where one cannot be had; otherwise all or none
 */
public record SeriesRequest(BookingRequest first, String rule, boolean skipConflicts) {

  /**
   * One visit of a series that is not booked yet.
   *
   * @param objection why it cannot be had
   */
  public record Occurrence(Slot slot, Optional<String> objection) {}

  /**
   * What was booked of a series.
   *
   * @param series id of all of them together
   * @param skipped those that could not be had
   */
  public record Booked(String series, List<Booking> booked, List<Occurrence> skipped) {

    public Booked {
      booked = List.copyOf(booked);
      skipped = List.copyOf(skipped);
    }
  }
}
