package dev.thecal.core.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody is there: the clinic is open while one of its sites is, each in its own zone. Public holidays
 * are not in a profile; the on-call number stands beside every answer that counts on these hours.
 */
public final class ClinicHours {

  private static final int DAYS_TO_LOOK = 60;

  private final ClinicProfile profile;

  public ClinicHours(ClinicProfile profile) {
    this.profile = profile;
  }

  /** From the opening minute on, until and without the closing minute. */
  public boolean openAt(Instant at) {
    return profile.sites().stream().anyMatch(site -> {
      ZonedDateTime local = at.atZone(site.zone());
      return site.hoursOn(local.getDayOfWeek()).stream()
          .anyMatch(hours -> !local.toLocalTime().isBefore(hours.from())
              && local.toLocalTime().isBefore(hours.to()));
    });
  }

  /** When the last site closes on that day of the clinic; empty if none opens. */
  public Optional<Instant> closingOn(LocalDate day) {
    return profile.sites().stream()
        .flatMap(site -> site.hoursOn(day.getDayOfWeek()).stream()
            .map(hours -> day.atTime(hours.to()).atZone(site.zone()).toInstant()))
        .max(Comparator.naturalOrder());
  }

  /** The closing time of the n-th open day after that one; the day itself does not count. */
  public Instant closingAfter(LocalDate day, int openDays) {
    return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
        .limit(DAYS_TO_LOOK)
        .flatMap(next -> closingOn(next).stream())
        .skip(openDays - 1L)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "clinic \"" + profile.id() + "\" has too few open days in a profile that has some"));
  }

  /** The clinic's local date. */
  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, profile.zone());
  }
}
