package dev.thecal.scheduling.plan;

import java.time.LocalTime;
import java.util.Set;

/**
 * A free stretch of one clinician with one room inside a session, after confirmed bookings were carved out. Visits
 * are packed into it one after the other.
 *
 * @param id names it within the problem
 * @param bucket site, day and session
 * @param clinician who refills
 * @param room where
 * @param from local time of its first slot
 * @param slots its length in slots of {@value #MINUTES} minutes, at least 0
 * @param overtime slots that may follow at a price, at least 0
 * @param brands pump brands the clinician may refill; empty: any
 */
public record Bin(
    String id,
    Bucket bucket,
    String clinician,
    String room,
    LocalTime from,
    int slots,
    int overtime,
    Set<String> brands) {

  /** Length of a slot. */
  public static final int MINUTES = 15;

  /**
   * @throws IllegalArgumentException if a length is negative
   */
  public Bin {
    brands = Set.copyOf(brands);
    if (slots < 0 || overtime < 0) {
      throw new IllegalArgumentException("bin \"" + id + "\" has a negative length");
    }
  }

  /** Everything that can be filled, overtime included. */
  public int most() {
    return slots + overtime;
  }

  /** Whether the clinician may refill the pump of this visit; a brand that nobody told asks for no qualification. */
  public boolean serves(VisitToPlan visit) {
    return brands.isEmpty() || visit.pumpBrand().map(brands::contains).orElse(true);
  }
}
