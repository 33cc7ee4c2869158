package dev.thecal.scheduling.booking;

/** What became of a booking. */
public enum BookingState {
  BOOKED,
  /** Its slot is free again; the row stays. */
  CANCELLED
}
