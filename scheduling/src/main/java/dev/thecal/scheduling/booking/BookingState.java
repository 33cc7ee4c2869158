package dev.thecal.scheduling.booking;

/** What became of a booking. Past and still {@link #BOOKED}: nobody has said it, which is for a person to find out. */
public enum BookingState {
  /** Kept for somebody for a few minutes; after its time the slot is free whatever the row says. */
  HELD,
  BOOKED,
  ARRIVED,
  DONE,
  /** A person said so; no clock ever does. */
  NO_SHOW,
  /** Its slot is free again; the row stays. */
  CANCELLED;

  /** Whether room, clinician and patient are taken by it. */
  public boolean occupies() {
    return switch (this) {
      case HELD, BOOKED, ARRIVED, DONE -> true;
      case NO_SHOW, CANCELLED -> false;
    };
  }
}
