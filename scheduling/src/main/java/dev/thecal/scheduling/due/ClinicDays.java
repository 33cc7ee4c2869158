package dev.thecal.scheduling.due;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** On which days a refill can be done, in the site's local dates. */
@FunctionalInterface
public interface ClinicDays {

  /** For when nothing is known of a clinic's hours yet. */
  ClinicDays EVERY_DAY = day -> true;

  boolean isOpen(LocalDate day);

  /** Open when one of the sites is. */
  static ClinicDays anyOf(Collection<? extends ClinicDays> sites) {
    List<ClinicDays> all = List.copyOf(sites);
    return day -> all.stream().anyMatch(site -> site.isOpen(day));
  }

  /**
   * The last open day on or before a day.
   *
   * @param after exclusive lower end of the search
   * @return empty if the clinic is closed throughout
   */
  default Optional<LocalDate> lastOpen(LocalDate onOrBefore, LocalDate after) {
    return Stream.iterate(onOrBefore, day -> day.isAfter(after), day -> day.minusDays(1))
        .filter(this::isOpen)
        .findFirst();
  }

  /**
   * The first open day on or after a day.
   *
   * @param until inclusive upper end of the search
   */
  default Optional<LocalDate> firstOpen(LocalDate onOrAfter, LocalDate until) {
    return Stream.iterate(onOrAfter, day -> !day.isAfter(until), day -> day.plusDays(1))
        .filter(this::isOpen)
        .findFirst();
  }
}
