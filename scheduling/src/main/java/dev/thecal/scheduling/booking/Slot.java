package dev.thecal.scheduling.booking;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place, a person and a stretch of time.
 *
 * @param startsAt inclusive
 * @param endsAt exclusive
 */
public record Slot(
    String siteId, String roomId, String clinicianId, Instant startsAt, Instant endsAt) {

  static final Comparator<Slot> EARLIEST_FIRST = Comparator.comparing(Slot::startsAt)
      .thenComparing(Slot::siteId)
      .thenComparing(Slot::clinicianId)
      .thenComparing(Slot::roomId);

  public Slot {
    if (!startsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException(
          "a slot ends at " + endsAt + ", not after it starts at " + startsAt);
    }
  }
}
