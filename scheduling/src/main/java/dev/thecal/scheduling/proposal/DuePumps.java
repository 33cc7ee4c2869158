package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.booking.PumpKey;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.Rung;
import dev.thecal.scheduling.worklist.WorklistCursor;
import dev.thecal.scheduling.worklist.WorklistEntries;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pumps of a clinic that come due, from the worklist. */
public final class DuePumps {

  private static final int PAGE = 200;

  private final WorklistEntries entries;
  private final Bookings bookings;

  @Inject
  public DuePumps(WorklistEntries entries, Bookings bookings) {
    this.entries = entries;
    this.bookings = bookings;
  }

  /**
   * Pumps that come due.
   *
   * @param open without a refill visit that is booked
   * @param booked how many have one
   */
  public record Found(List<Due> open, int booked) {

    public Found {
      open = List.copyOf(open);
    }
  }

  /** Pumps whose recommended day is that day or before it, and those without a date. */
  public Found find(Access access, ClinicId clinic, LocalDate to) {
    List<Due> due = due(access, clinic, to);
    var booked = bookings.nextRefills(
        access, clinic, due.stream().map(Due::patient).distinct().toList(), access.at());
    List<Due> open = due.stream()
        .filter(one -> !booked.containsKey(new PumpKey(one.patient(), one.implantId())))
        .toList();
    return new Found(open, due.size() - open.size());
  }

  private List<Due> due(Access access, ClinicId clinic, LocalDate to) {
    var all = new ArrayList<Due>();
    Optional<WorklistCursor> after = Optional.empty();
    while (true) {
      List<Due> page = entries.page(access, clinic, after, PAGE);
      page.stream().filter(one -> comesDue(one, to)).forEach(all::add);
      if (page.size() < PAGE) {
        return all;
      }
      Due last = page.get(PAGE - 1);
      after =
          Optional.of(new WorklistCursor(last.window().sortOn(), last.patient(), last.implantId()));
    }
  }

  private static boolean comesDue(Due due, LocalDate to) {
    return due.window().recommended().map(Rung::on).map(day -> !day.isAfter(to)).orElse(true);
  }
}
