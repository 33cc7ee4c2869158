package dev.thecal.scheduling.plan;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;

/**
 * What a patient would rather have. Wishes cost, they never forbid.
 *
 * @param not weekdays that do not suit
 * @param session the half of the day that suits
 */
public record Wishes(Set<DayOfWeek> not, Optional<Session> session) {

  public static final Wishes NONE = new Wishes(Set.of(), Optional.empty());

  public Wishes {
    not = Set.copyOf(not);
  }
}
