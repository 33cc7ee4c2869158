package dev.thecal.scheduling.home;

import java.time.Duration;

/** How long a nurse drives. A real router is another implementation of this. */
@FunctionalInterface
public interface TravelTimes {

  /** Whole minutes, rounded up; zero only for the same place. */
  Duration between(Place from, Place to);
}
