package dev.thecal.scheduling.next;

import dev.thecal.core.access.Access;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.SlotSearch;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.RefillPlanning;
import dev.thecal.scheduling.due.Rung;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses a free slot for a refill: on the recommended day or the nearest before it, at the usual hour; else after it, never past the latest day. */
public final class SlotChoice {

  private static final int LOOK_BACK_DAYS = 7;
  private static final int LOOKED_AT = 200;

  private final BookingDesk desk;
  private final RefillPlanning planning;

  @Inject
  public SlotChoice(BookingDesk desk, RefillPlanning planning) {
    this.desk = desk;
    this.planning = planning;
  }

  /**
   * What was chosen.
   *
   * @param slot empty: nothing is free in the window
   * @param text why there
   */
  record Chosen(Optional<Slot> slot, String text) {}

  /**
   * @param aim recommended day
   * @param usual the hour of the last refill
   */
  Chosen near(Access access, Due due, LocalDate aim, Instant usual) {
    ZoneId zone = planning.zone(access, due.clinic());
    LocalDate today = LocalDate.ofInstant(access.at(), zone);
    LocalDate earliest = due.window().earliest().map(Rung::on).orElse(today);
    LocalDate from = later(today, later(earliest, aim.minusDays(LOOK_BACK_DAYS)));
    LocalDate latest = due.window().lastDay().orElse(aim);
    var order =
        Comparator.comparing((Slot slot) -> apart(slot, usual, zone)).thenComparing(Slot::startsAt);
    Optional<Slot> before = Stream.iterate(aim, day -> !day.isBefore(from), day -> day.minusDays(1))
        .map(day -> free(access, due, day, day))
        .flatMap(slots -> slots.stream().min(order).stream())
        .findFirst();
    if (before.isPresent()) {
      LocalDate on = LocalDate.ofInstant(before.get().startsAt(), zone);
      return new Chosen(
          before,
          on.equals(aim)
              ? "On the recommended day, near the usual hour."
              : "The last free day before the recommended " + aim + ".");
    }
    Optional<Slot> after = free(access, due, later(today, aim.plusDays(1)), latest).stream()
        .min(Comparator.comparing(Slot::startsAt));
    return after
        .map(slot -> new Chosen(
            after, "Nothing is free from " + from + " to " + aim + "; the first slot after it."))
        .orElseGet(() -> new Chosen(
            Optional.empty(),
            "Nothing is free from " + from + " to the latest day " + latest
                + ": a person must find a place."));
  }

  private List<Slot> free(Access access, Due due, LocalDate from, LocalDate to) {
    return to.isBefore(from)
        ? List.of()
        : desk.findSlots(
            access,
            new SlotSearch(
                due.clinic(), due.patient(), VisitType.REFILL, from, to, LOOKED_AT, false));
  }

  private static Duration apart(Slot slot, Instant usual, ZoneId zone) {
    return Duration.between(
            LocalTime.ofInstant(usual, zone), LocalTime.ofInstant(slot.startsAt(), zone))
        .abs();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
