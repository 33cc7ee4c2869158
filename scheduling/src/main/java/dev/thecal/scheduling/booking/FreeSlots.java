package dev.thecal.scheduling.booking;

import dev.thecal.scheduling.calendar.Hours;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.calendar.SiteClinician;
import dev.thecal.scheduling.calendar.SiteRoom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Free slots of one site: pure, in time order, one per start. */
final class FreeSlots {

  /** Visits begin on this grid, counted from the opening. */
  static final Duration GRID = Duration.ofMinutes(15);

  private final VisitType visitType;
  private final Duration length;
  private final Optional<String> pumpBrand;
  private final Set<Cell> taken;

  /**
   * @param length of the visit with this patient
   * @param pumpBrand of the pump to refill, if it is known
   * @param taken cells of rooms, clinicians and the patient
   */
  FreeSlots(VisitType visitType, Duration length, Optional<String> pumpBrand, Set<Cell> taken) {
    this.visitType = visitType;
    this.length = length;
    this.pumpBrand = pumpBrand;
    this.taken = taken;
  }

  /**
   * @param patientResource the patient is not in two places at once either
   */
  Stream<Slot> on(LocalDate day, SiteCalendar site, String patientResource) {
    return site.openOn(day).stream()
        .flatMap(stretch -> starts(stretch, length))
        .filter(start -> isFree(patientResource, start, length))
        .flatMap(start -> at(start, site).stream());
  }

  /** Whether a visit of that length can begin then in one of the stretches. */
  static boolean onGrid(List<Hours.Stretch> open, Slot slot) {
    Duration length = Duration.between(slot.startsAt(), slot.endsAt());
    return open.stream()
        .flatMap(stretch -> starts(stretch, length))
        .anyMatch(slot.startsAt()::equals);
  }

  /** Those at the site who may do it. */
  static Predicate<SiteClinician> qualified(VisitType visitType, Optional<String> pumpBrand) {
    return clinician -> clinician.may(visitType.skill(), pumpBrand);
  }

  static Predicate<SiteRoom> fit(VisitType visitType) {
    return room -> room.fitFor().contains(visitType.skill());
  }

  private static Stream<Instant> starts(Hours.Stretch open, Duration length) {
    return Stream.iterate(
        open.from(), start -> !start.plus(length).isAfter(open.to()), start -> start.plus(GRID));
  }

  private Optional<Slot> at(Instant start, SiteCalendar site) {
    Instant end = start.plus(length);
    Duration kept = length.plus(visitType.buffer());
    Optional<String> room = site.rooms().stream()
        .filter(fit(visitType))
        .map(SiteRoom::id)
        .filter(id -> site.roomBlocked(id, start, end).isEmpty())
        .filter(id -> isFree(Cell.room(site.siteId(), id), start, kept))
        .findFirst();
    Optional<String> clinician = site.clinicians().stream()
        .filter(qualified(visitType, pumpBrand))
        .map(SiteClinician::id)
        .filter(id -> site.absent(id, start, end).isEmpty())
        .filter(id -> isFree(Cell.clinician(id), start, kept))
        .findFirst();
    return room.flatMap(r -> clinician.map(c -> new Slot(site.siteId(), r, c, start, end)));
  }

  private boolean isFree(String resource, Instant start, Duration kept) {
    return Cell.cells(resource, start, start.plus(kept)).noneMatch(taken::contains);
  }
}
