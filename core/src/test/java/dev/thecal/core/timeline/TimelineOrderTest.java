package dev.thecal.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.timeline.Happening.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order of a timeline, whatever order the sources have. */
class TimelineOrderTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

  @Test
  void moments_come_before_what_is_known_to_the_day_and_ties_are_ordered() {
    List<TimelineEntry> expected = List.of(
        // 5 May, 01:30 UTC is 4 May, 21:30 in New York: the latest of that Monday.
        entry(When.at(Instant.parse("2026-05-05T01:30:00Z")), "fill", "f-2", 1),
        entry(When.at(Instant.parse("2026-05-04T13:00:00Z")), "fill", "f-1", 1),
        entry(When.at(Instant.parse("2026-05-04T13:00:00Z")), "programme", "a", 1),
        // Two parts of one record on one day: the later part is the newer.
        entry(When.on(MONDAY), "implant", "i-1", 2),
        entry(When.on(MONDAY), "implant", "i-1", 1),
        entry(When.on(MONDAY), "score", "s-1", 1),
        entry(When.on(MONDAY), "score", "s-2", 1),
        entry(When.at(Instant.parse("2026-05-04T03:59:59Z")), "fill", "f-0", 1));
    long seed = Long.getLong("seed", new Random().nextLong());
    var mixed = new ArrayList<>(expected);

    for (int round = 0; round < 50; round++) {
      Collections.shuffle(mixed, new Random(seed + round));
      assertThat(mixed.stream().sorted(TimelineEntry.NEWEST_FIRST).toList())
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
    assertThat(expected.get(0).on()).isEqualTo(MONDAY);
    assertThat(expected.get(7).on()).isEqualTo(MONDAY.minusDays(1));
  }

  @Test
  void a_happening_says_what_happened() {
    assertThatThrownBy(() -> entry(When.on(MONDAY), "Fill", "f", 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Happening(
            When.on(MONDAY), new Subject("fill", "f", 1), " ", Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TimelineEntry entry(When when, String kind, String record, int part) {
    return TimelineEntry.of(
        Happening.of(when, new Subject(kind, record, part), "something", "nurse-1"), NEW_YORK);
  }
}
