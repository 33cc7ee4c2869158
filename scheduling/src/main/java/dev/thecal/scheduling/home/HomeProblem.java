package dev.thecal.scheduling.home;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Visits that need a nurse, and the nurses' days.
 *
 * @param visits ids differ; kept in the order of their ids, so that the order of asking changes nothing
 * @param days may be several on one date, but a nurse has one a date
 * @param travel how long a drive takes
 */
public record HomeProblem(List<HomeVisit> visits, List<NurseDay> days, TravelTimes travel) {

  /**
   * @throws IllegalArgumentException if a visit or a nurse's day is there twice
   */
  public HomeProblem {
    visits = visits.stream().sorted(Comparator.comparing(HomeVisit::id)).toList();
    days = List.copyOf(days);
    var ids = new HashSet<String>();
    for (HomeVisit visit : visits) {
      if (!ids.add(visit.id())) {
        throw new IllegalArgumentException("home visit \"" + visit.id() + "\" is there twice");
      }
    }
    var nurses = new HashSet<String>();
    for (NurseDay day : days) {
      if (!nurses.add(day.nurse() + "/" + day.on())) {
        throw new IllegalArgumentException(
            "nurse \"" + day.nurse() + "\" has two days on " + day.on());
      }
    }
  }
}
