package dev.thecal.planted.core.clock;

import java.time.Instant;

/** Planted: a domain class that asks what time it is. */
final class ReadsTheClock {

  Instant at() {
    return Instant.now();
  }
}
