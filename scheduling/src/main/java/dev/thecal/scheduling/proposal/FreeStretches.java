package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.booking.Cell;
import dev.thecal.scheduling.calendar.Hours;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.plan.Bin;
import dev.thecal.scheduling.plan.Bucket;
import dev.thecal.scheduling.plan.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is free at a clinic's sites, as stretches to pack refills into. A clinician who works at several sites is given
 * to one of them for a day, in turn: one person is never in two places.
 */
final class FreeStretches {

  private static final Duration SLOT = Duration.ofMinutes(Bin.MINUTES);

  /** A free stretch and the lane it belongs to. */
  record Stretch(Bin bin, Lane lane, Instant startsAt) {}

  private final List<SiteCalendar> sites;
  private final List<Lane> lanes;
  private final Set<Cell> taken;
  private final Map<String, Stretch> found = new LinkedHashMap<>();

  private FreeStretches(List<SiteCalendar> sites, Set<Cell> taken) {
    this.sites = sites;
    this.lanes = sites.stream().flatMap(site -> Lane.of(site).stream()).toList();
    this.taken = taken;
  }

  /**
   * @param from first local day, inclusive
   * @param to last local day, inclusive
   * @return by id of the bin
   */
  static Map<String, Stretch> find(
      Access access,
      ClinicId clinic,
      List<SiteCalendar> sites,
      Bookings bookings,
      LocalDate from,
      LocalDate to) {
    Set<Cell> taken = bookings.taken(
        access,
        clinic,
        resources(sites),
        from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
        to.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
    var free = new FreeStretches(sites, taken);
    from.datesUntil(to.plusDays(1)).forEach(day -> free.addDay(day, access.at()));
    return free.found;
  }

  private static List<String> resources(List<SiteCalendar> sites) {
    return sites.stream()
        .flatMap(site -> Lane.of(site).stream())
        .flatMap(lane -> Stream.of(
            Cell.clinician(lane.clinician().id()),
            Cell.room(lane.site().siteId(), lane.room().id())))
        .distinct()
        .sorted()
        .toList();
  }

  private void addDay(LocalDate day, Instant now) {
    for (Lane lane : lanes) {
      if (!worksHere(lane, day)) {
        continue;
      }
      for (Hours.Stretch open : lane.site().openOn(day)) {
        addOpen(lane, day, open, now);
      }
    }
  }

  private boolean worksHere(Lane lane, LocalDate day) {
    List<SiteCalendar> open = sites.stream()
        .filter(site -> site.isOpen(day))
        .filter(site -> site.clinicians().stream()
            .anyMatch(one -> one.id().equals(lane.clinician().id())))
        .toList();
    return !open.isEmpty()
        && open.get((int) Math.floorMod(day.toEpochDay(), (long) open.size())).equals(lane.site());
  }

  /** Runs of free slots on the grid of the opening, cut at noon. */
  private void addOpen(Lane lane, LocalDate day, Hours.Stretch open, Instant now) {
    var run = new ArrayList<Instant>();
    Session session = Session.AM;
    for (Instant slot = open.from(); !slot.plus(SLOT).isAfter(open.to()); slot = slot.plus(SLOT)) {
      Session own = session(lane, slot);
      if (own != session || !isFree(lane, slot) || !slot.isAfter(now)) {
        add(lane, day, session, run);
        run.clear();
      }
      session = own;
      if (isFree(lane, slot) && slot.isAfter(now)) {
        run.add(slot);
      }
    }
    add(lane, day, session, run);
  }

  private static Session session(Lane lane, Instant slot) {
    return LocalTime.ofInstant(slot, lane.site().zone()).isBefore(LocalTime.NOON)
        ? Session.AM
        : Session.PM;
  }

  private boolean isFree(Lane lane, Instant slot) {
    return lane.isThere(slot, slot.plus(SLOT))
        && Stream.iterate(
                slot, cell -> cell.isBefore(slot.plus(SLOT)), cell -> cell.plus(Cell.LENGTH))
            .allMatch(cell -> lane.isFree(taken, cell));
  }

  private void add(Lane lane, LocalDate day, Session session, List<Instant> run) {
    if (run.isEmpty()) {
      return;
    }
    Instant first = run.get(0);
    String id = lane.site().siteId() + "/" + lane.clinician().id() + "/" + first;
    var bin = new Bin(
        id,
        new Bucket(lane.site().siteId(), day, session),
        lane.clinician().id(),
        lane.room().id(),
        LocalTime.ofInstant(first, lane.site().zone()),
        run.size(),
        0,
        lane.clinician().pumpBrands().stream()
            .map(brand -> brand.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
    found.put(id, new Stretch(bin, lane, first));
  }
}
