package dev.thecal.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.InEveryZone;
import dev.thecal.scheduling.due.DepletionFacts;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.DueWindows;
import dev.thecal.scheduling.due.RefillPolicy;
import dev.thecal.scheduling.due.Rung;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Trap 1: the clock change. What a site's calendar says never depends on where the machine stands. */
class ClockChangeTest {

  private static final LocalDate SPRING = LocalDate.of(2026, 3, 8);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 1);
  private static final Hours WHOLE_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.of(23, 59));

  @InEveryZone
  void trap_01_a_site_day_has_23_24_or_25_hours() {
    SiteCalendar site = site("America/New_York", WHOLE_DAY);

    // from midnight to a minute before midnight, by the clock on the wall
    assertThat(hours(site, SPRING.minusDays(1))).isEqualTo(Duration.ofMinutes(24 * 60 - 1));
    assertThat(hours(site, SPRING)).isEqualTo(Duration.ofMinutes(23 * 60 - 1));
    assertThat(hours(site, SPRING.plusDays(1))).isEqualTo(Duration.ofMinutes(24 * 60 - 1));
    assertThat(hours(site, AUTUMN)).isEqualTo(Duration.ofMinutes(25 * 60 - 1));
  }

  @InEveryZone
  void trap_01_a_window_over_the_clock_change_counts_whole_days() {
    for (String zone : List.of("America/New_York", "Europe/Helsinki", "Pacific/Apia", "UTC")) {
      // last day 9 March; a safety day, so 8 March; morphine 7 days before it: 1 March
      DueWindow window = window(site(zone, WHOLE_DAY), LocalDate.of(2026, 3, 9));

      assertThat(window.latestAcceptable().map(Rung::on)).as(zone).contains(SPRING);
      assertThat(window.recommended().map(Rung::on)).as(zone).contains(LocalDate.of(2026, 3, 1));
    }
  }

  @InEveryZone
  void trap_01_an_absence_is_a_day_of_the_site_in_whichever_zone_it_lies() {
    var away = new CalendarException(
        Accesses.SPINE,
        "away",
        CalendarException.Subject.clinician("nurse"),
        SPRING,
        SPRING,
        List.of(),
        "course");
    // 8 March begins in Helsinki at 22:00 UTC of the 7th, in New York at 05:00 UTC
    SiteCalendar helsinki = site("Europe/Helsinki", WHOLE_DAY).withExceptions(List.of(away));
    SiteCalendar newYork = site("America/New_York", WHOLE_DAY).withExceptions(List.of(away));

    Instant early = Instant.parse("2026-03-07T22:00:00Z");
    assertThat(helsinki.absent("nurse", early, early.plusSeconds(60))).contains(away);
    assertThat(newYork.absent("nurse", early, early.plusSeconds(60))).isEmpty();
    // the New York day ends at 04:00 UTC, an hour earlier than in winter
    Instant end = Instant.parse("2026-03-09T04:00:00Z");
    assertThat(newYork.absent("nurse", end.minusSeconds(60), end)).contains(away);
    assertThat(newYork.absent("nurse", end, end.plusSeconds(60))).isEmpty();
  }

  @InEveryZone
  void hours_of_an_absence_are_by_the_clock_on_the_wall() {
    var away = new CalendarException(
        Accesses.SPINE,
        "away",
        CalendarException.Subject.clinician("nurse"),
        SPRING.minusDays(1),
        SPRING,
        List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(10, 0))),
        "course");
    SiteCalendar site = site("America/New_York", WHOLE_DAY).withExceptions(List.of(away));

    // 9 o'clock is 14:00 UTC on the 7th and 13:00 UTC on the 8th
    for (String nine : List.of("2026-03-07T14:00:00Z", "2026-03-08T13:00:00Z")) {
      Instant from = Instant.parse(nine);
      assertThat(site.absent("nurse", from, from.plusSeconds(60))).as(nine).isPresent();
      assertThat(site.absent("nurse", from.minusSeconds(60), from)).as(nine).isEmpty();
    }
  }

  private static Duration hours(SiteCalendar site, LocalDate day) {
    Hours.Stretch open = site.openOn(day).get(0);
    return Duration.between(open.from(), open.to());
  }

  private static DueWindow window(SiteCalendar site, LocalDate last) {
    return DueWindows.of(
        DepletionFacts.dated(LocalDate.of(2026, 1, 5), "morphine", last, "volume"),
        RefillPolicy.draft(),
        site);
  }

  private static SiteCalendar site(String zone, Hours hours) {
    return new SiteCalendar(
        "main",
        "1 Example Street",
        ZoneId.of(zone),
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> List.of(hours))),
        List.of(),
        List.of(),
        Set.of());
  }
}
