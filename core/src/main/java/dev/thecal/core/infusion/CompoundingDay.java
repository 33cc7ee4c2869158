package dev.thecal.core.infusion;

import dev.thecal.core.evidence.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Stability runs from the day on which a drug was prepared: a later day would move its refill later. */
public final class CompoundingDay {

  private CompoundingDay() {}

  /**
   * Holds the day of preparation against the moment at which the drug was there.
   *
   * @param at when it was filled, or its label was read; the day counts anywhere on earth
   * @throws Refusal INVALID at the pointer if it was prepared after that
   */
  public static void require(String pointer, LocalDate compoundedOn, Instant at) {
    if (compoundedOn.isAfter(at.atOffset(ZoneOffset.ofHours(14)).toLocalDate())) {
      throw Refusal.invalid(
          pointer,
          compoundedOn + " is after " + at
              + ", when the drug was there already: write the day on which it was prepared, or leave it out"
              + " and its stability counts from the fill");
    }
  }
}
