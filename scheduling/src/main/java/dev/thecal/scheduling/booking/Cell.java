package dev.thecal.scheduling.booking;

import dev.thecal.core.patient.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Five minutes of one room, clinician or patient. The database gives each away once.
 *
 * @param resource {@code room/site/room}, {@code clinician/id} or {@code patient/id}
 */
public record Cell(String resource, Instant start) {

  public static final Duration LENGTH = Duration.ofMinutes(5);

  /** Locks are taken in this order, so that two bookings never wait for each other in a circle. */
  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::resource).thenComparing(Cell::start);

  /** All that a visit occupies, in the order in which it is taken. */
  public static List<Cell> of(Slot slot, PatientId patient) {
    return Stream.of(room(slot.siteId(), slot.roomId()), clinician(slot.clinicianId()), of(patient))
        .flatMap(resource -> starts(slot).map(start -> new Cell(resource, start)))
        .sorted(ORDER)
        .toList();
  }

  public static String room(String siteId, String roomId) {
    return "room/" + siteId + "/" + roomId;
  }

  public static String clinician(String clinicianId) {
    return "clinician/" + clinicianId;
  }

  public static String of(PatientId patient) {
    return "patient/" + patient;
  }

  /** Beginnings of the cells that a slot covers. */
  static Stream<Instant> starts(Slot slot) {
    return Stream.iterate(
        slot.startsAt(), start -> start.isBefore(slot.endsAt()), start -> start.plus(LENGTH));
  }
}
