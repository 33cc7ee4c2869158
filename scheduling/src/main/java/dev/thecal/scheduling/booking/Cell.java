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

  /**
   * All that a visit occupies, in the order in which it is taken.
   *
   * @param buffer after the visit, for which room and clinician are taken as well
   */
  public static List<Cell> of(Slot slot, PatientId patient, Duration buffer) {
    Stream<Cell> kept = Stream.of(room(slot.siteId(), slot.roomId()), clinician(slot.clinicianId()))
        .flatMap(resource -> cells(resource, slot.startsAt(), slot.endsAt().plus(buffer)));
    return Stream.concat(kept, cells(of(patient), slot.startsAt(), slot.endsAt()))
        .sorted(ORDER)
        .toList();
  }

  /** Cells of a resource from one moment to another. */
  static Stream<Cell> cells(String resource, Instant from, Instant to) {
    return Stream.iterate(from, start -> start.isBefore(to), start -> start.plus(LENGTH))
        .map(start -> new Cell(resource, start));
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
}
