package dev.thecal.scheduling.proposal;

import dev.thecal.scheduling.booking.Cell;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.calendar.SiteClinician;
import dev.thecal.scheduling.calendar.SiteRoom;
import dev.thecal.scheduling.calendar.Skill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One clinician with one room of a site. Where there are more clinicians than rooms, those who know most pump brands
 * get the rooms.
 */
record Lane(SiteCalendar site, SiteClinician clinician, SiteRoom room) {

  static List<Lane> of(SiteCalendar site) {
    List<SiteRoom> rooms = site.rooms().stream()
        .filter(room -> room.fitFor().contains(Skill.REFILL))
        .toList();
    List<SiteClinician> people = site.clinicians().stream()
        .filter(one -> one.skills().contains(VisitType.REFILL.skill()))
        .sorted(Comparator.comparingInt((SiteClinician one) -> -one.pumpBrands().size())
            .thenComparing(SiteClinician::id))
        .toList();
    var lanes = new ArrayList<Lane>();
    for (int i = 0; i < Math.min(rooms.size(), people.size()); i++) {
      lanes.add(new Lane(site, people.get(i), rooms.get(i)));
    }
    return lanes;
  }

  /** Neither is the clinician absent nor the room out of use. */
  boolean isThere(Instant from, Instant to) {
    return site.absent(clinician.id(), from, to).isEmpty()
        && site.roomBlocked(room.id(), from, to).isEmpty();
  }

  boolean isFree(Set<Cell> taken, Instant cell) {
    return !taken.contains(new Cell(Cell.clinician(clinician.id()), cell))
        && !taken.contains(new Cell(Cell.room(site.siteId(), room.id()), cell));
  }
}
