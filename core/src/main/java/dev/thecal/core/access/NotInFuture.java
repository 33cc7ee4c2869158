package dev.thecal.core.access;

import dev.thecal.core.evidence.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What is recorded as done cannot lie ahead: a wrong year would move every date that follows later. */
public final class NotInFuture {

  /** Clocks of two machines differ. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  private NotInFuture() {}

  /**
   * @throws Refusal INVALID at the pointer if the time is after the access
   */
  public static void require(Access access, String pointer, Instant time) {
    if (time.isAfter(access.at().plus(CLOCKS_DIFFER))) {
      throw Refusal.invalid(pointer, time + " is in the future; now is " + access.at());
    }
  }

  /**
   * @throws Refusal INVALID at the pointer if the day has not begun anywhere on earth
   */
  public static void require(Access access, String pointer, LocalDate on) {
    if (on.isAfter(access.at().atOffset(ZoneOffset.ofHours(14)).toLocalDate())) {
      throw Refusal.invalid(pointer, on + " is in the future; now is " + access.at());
    }
  }
}
