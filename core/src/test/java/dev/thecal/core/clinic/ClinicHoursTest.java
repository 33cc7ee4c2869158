package dev.thecal.core.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.testkit.TestProfiles;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening hours in the zone of each site. */
class ClinicHoursTest {

  /** Monday to Friday, 08:00 to 16:30 in Chicago. */
  private static final ClinicHours CENTRAL = hours("spine-and-pain");

  /** Denver sites and one in Phoenix, which keeps no summer time. */
  private static final ClinicHours MOUNTAIN = hours("comprehensive-pain");

  @ParameterizedTest
  @CsvSource({
    // Wednesday 2026-05-06, Chicago is 5 hours behind UTC
    "2026-05-06T12:59:59Z, false",
    "2026-05-06T13:00:00Z, true",
    "2026-05-06T21:29:59Z, true",
    "2026-05-06T21:30:00Z, false",
    // Saturday
    "2026-05-09T15:00:00Z, false",
    // winter, Wednesday: 6 hours behind
    "2026-01-07T13:59:59Z, false",
    "2026-01-07T14:00:00Z, true",
  })
  void opens_at_the_minute_and_closes_before_it(Instant at, boolean open) {
    assertThat(CENTRAL.openAt(at)).isEqualTo(open);
  }

  @Test
  void is_open_while_any_site_is() {
    // Friday 2026-05-08: downtown (Denver, UTC-6) closes at 17:00 = 23:00Z; desert (Phoenix, UTC-7)
    // closes
    // at 16:30 = 23:30Z
    assertThat(MOUNTAIN.openAt(Instant.parse("2026-05-08T23:29:59Z"))).isTrue();
    assertThat(MOUNTAIN.openAt(Instant.parse("2026-05-08T23:30:00Z"))).isFalse();
    assertThat(MOUNTAIN.closingOn(LocalDate.of(2026, 5, 8)))
        .contains(Instant.parse("2026-05-08T23:30:00Z"));
  }

  @Test
  void counts_open_days_over_a_weekend() {
    // after Thursday 7 May: Friday 8, Monday 11, Tuesday 12
    assertThat(CENTRAL.closingAfter(LocalDate.of(2026, 5, 7), 3))
        .isEqualTo(Instant.parse("2026-05-12T21:30:00Z"));
    assertThat(CENTRAL.closingOn(LocalDate.of(2026, 5, 9))).isEmpty();
  }

  private static ClinicHours hours(String clinic) {
    return new ClinicHours(TestProfiles.of(new ClinicId(clinic)));
  }
}
