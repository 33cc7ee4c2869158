package dev.thecal.scheduling.plan;

import java.util.List;
import java.util.Optional;

/**
 * Places for one visit.
 *
 * @param offers the best first
 * @param wished the place that would suit the patient best if nobody else came
 * @param whyNot why that one is not offered first, in words; empty if it is
 */
public record Advice(List<Offer> offers, Optional<Bucket> wished, Optional<String> whyNot) {

  public Advice {
    offers = List.copyOf(offers);
  }
}
