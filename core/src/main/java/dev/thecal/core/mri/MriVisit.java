package dev.thecal.core.mri;

import dev.thecal.core.evidence.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A visit that a scan needs, and the booking for it.
 *
 * @param need what for
 * @param notBefore earliest start
 * @param notAfter latest start
 * @param text in words
 * @param booking id of the booking; empty: still to be booked
 * @param startsAt when it was booked for
 */
public record MriVisit(
    Need need,
    Instant notBefore,
    Instant notAfter,
    String text,
    Optional<String> booking,
    Optional<Instant> startsAt) {

  /** What a visit is for. */
  public enum Need {
    EMPTY_THE_PUMP,
    CHECK_THE_PUMP,
    /** After a check that found the pump stopped. */
    CHECK_AGAIN
  }

  boolean booked() {
    return booking.isPresent();
  }

  /** A visit that begins then is in time. */
  boolean covers(Instant start) {
    return !start.isBefore(notBefore) && !start.isAfter(notAfter);
  }

  MriVisit unbooked() {
    return new MriVisit(need, notBefore, notAfter, text, Optional.empty(), Optional.empty());
  }

  /**
   * @throws Refusal NOT_ALLOWED if a visit that begins then is not in time
   */
  MriVisit bookedAt(String id, Instant start) {
    if (!covers(start)) {
      throw Refusal.notAllowed(
          "outside-visit-time",
          "booking \"" + id + "\" begins at " + start + ", needed is " + notBefore + " to "
              + notAfter,
          List.of());
    }
    return new MriVisit(need, notBefore, notAfter, text, Optional.of(id), Optional.of(start));
  }
}
