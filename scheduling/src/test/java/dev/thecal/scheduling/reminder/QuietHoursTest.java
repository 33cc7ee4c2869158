package dev.thecal.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local times in the comments; the quiet hours are the clinic's. */
class QuietHoursTest {

  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

  @ParameterizedTest
  @CsvSource({
    // both sides of each end
    "America/New_York, 2026-05-06T19:59, 2026-05-06T19:59",
    "America/New_York, 2026-05-06T20:00, 2026-05-07T08:00",
    "America/New_York, 2026-05-07T07:59, 2026-05-07T08:00",
    "America/New_York, 2026-05-07T08:00, 2026-05-07T08:00",
    // the nights in which clocks change: still until 8 by the wall
    "America/New_York, 2026-03-07T23:00, 2026-03-08T08:00",
    "America/New_York, 2026-10-31T23:00, 2026-11-01T08:00",
    "Europe/Helsinki, 2026-03-28T23:00, 2026-03-29T08:00",
    "Pacific/Apia, 2026-05-06T21:00, 2026-05-07T08:00",
    "Etc/GMT+11, 2026-12-31T20:00, 2027-01-01T08:00"
  })
  void a_message_waits_for_the_morning(String zone, LocalDateTime at, LocalDateTime expected) {
    ZoneId there = ZoneId.of(zone);

    Instant sent = NIGHT.endOrSame(at.atZone(there).toInstant(), there);

    assertThat(LocalDateTime.ofInstant(sent, there)).isEqualTo(expected);
  }

  /** 7 March 23:00 EST is 04:00 UTC; 8:00 EDT is 12:00 UTC: eight hours by a clock that never changes, not nine. */
  @Test
  void the_night_of_spring_is_an_hour_shorter() {
    ZoneId newYork = ZoneId.of("America/New_York");

    assertThat(NIGHT.endOrSame(Instant.parse("2026-03-08T04:00:00Z"), newYork))
        .isEqualTo(Instant.parse("2026-03-08T12:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-06T11:59, 2026-05-06T11:59",
    "2026-05-06T12:00, 2026-05-06T14:00",
    "2026-05-06T13:59, 2026-05-06T14:00",
    "2026-05-06T14:00, 2026-05-06T14:00"
  })
  void hours_within_a_day_end_the_same_day(LocalDateTime at, LocalDateTime expected) {
    ZoneId utc = ZoneId.of("UTC");
    var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

    assertThat(noon.endOrSame(at.atZone(utc).toInstant(), utc))
        .isEqualTo(expected.atZone(utc).toInstant());
  }

  @Test
  void neither_none_nor_the_whole_day() {
    assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
        .hasMessageContaining("12:00");
  }
}
