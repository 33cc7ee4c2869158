package dev.thecal.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteCalendarTest {

  private static final LocalDate HOLIDAY = LocalDate.of(2026, 5, 24);

  @ParameterizedTest(name = "{1} in {0}: {2} hours from {3}")
  @CsvSource({
    // the night's clock change does not touch 9 to 17, but the offset of the same wall time does
    "America/New_York, 2026-03-01, 8, 2026-03-01T14:00:00Z",
    "America/New_York, 2026-03-08, 8, 2026-03-08T13:00:00Z",
    "America/New_York, 2026-11-01, 8, 2026-11-01T14:00:00Z",
    "Europe/Helsinki,  2026-03-29, 8, 2026-03-29T06:00:00Z",
    "Europe/Helsinki,  2026-10-25, 8, 2026-10-25T07:00:00Z",
    "Pacific/Apia,     2026-03-08, 8, 2026-03-07T20:00:00Z"
  })
  void a_day_keeps_its_hours_by_the_clock_on_the_wall(
      String zone, LocalDate sunday, int hours, Instant from) {
    var open = site(zone, LocalTime.of(9, 0), LocalTime.of(17, 0)).openOn(sunday);

    assertThat(open).containsExactly(new Hours.Stretch(from, from.plus(Duration.ofHours(hours))));
  }

  @ParameterizedTest(name = "{0}: {1} real hours")
  @CsvSource({
    // 01:00 to 05:00 in New York: an hour less in spring, an hour more in autumn
    "2026-03-08, 3",
    "2026-11-01, 5",
    "2026-11-08, 4"
  })
  void hours_across_the_clock_change_count_real_time(LocalDate sunday, int hours) {
    var open = site("America/New_York", LocalTime.of(1, 0), LocalTime.of(5, 0)).openOn(sunday);

    assertThat(Duration.between(open.get(0).from(), open.get(0).to()))
        .isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void a_holiday_and_a_weekday_without_hours_are_closed() {
    var site = site("America/New_York", LocalTime.of(9, 0), LocalTime.of(17, 0));

    assertThat(site.isOpen(HOLIDAY)).isFalse();
    assertThat(site.isOpen(HOLIDAY.plusDays(1))).isFalse();
    assertThat(site.isOpen(HOLIDAY.plusDays(7))).isTrue();
  }

  private static SiteCalendar site(String zone, LocalTime from, LocalTime to) {
    return new SiteCalendar(
        "main",
        "1 Example Street",
        ZoneId.of(zone),
        Map.of(DayOfWeek.SUNDAY, List.of(new Hours(from, to))),
        List.of(),
        List.of(),
        Set.of(HOLIDAY));
  }
}
