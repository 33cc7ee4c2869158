package dev.thecal.scheduling.home;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A nurse's day with its stops in order. Nobody waits at a door: the day begins as late as the first visit allows.
 *
 * @param day whose
 * @param stops at least one
 * @param leaves the base
 * @param back at the base
 */
public record Route(NurseDay day, List<Stop> stops, LocalTime leaves, LocalTime back) {

  public Route {
    stops = List.copyOf(stops);
  }

  /** All driving of the day. */
  public Duration travel(TravelTimes times) {
    Duration sum = times.between(stops.get(stops.size() - 1).visit().place(), day.base());
    for (Stop stop : stops) {
      sum = sum.plus(stop.travel());
    }
    return sum;
  }

  /**
   * The route through these houses in this order.
   *
   * @return empty if a rule forbids it: somebody's days or hours, two people, eight visits, 480 minutes
   */
  static Optional<Route> of(NurseDay day, List<HomeVisit> order, TravelTimes times) {
    boolean allowed = !order.isEmpty()
        && order.size() <= NurseDay.MOST_VISITS
        && order.stream().allMatch(visit -> visit.fits(day));
    return allowed ? timed(day, order, times) : Optional.empty();
  }

  /** Times count in minutes since midnight, so that nothing runs over into the next day unseen. */
  private static Optional<Route> timed(NurseDay day, List<HomeVisit> order, TravelTimes times) {
    long firstTravel = times.between(day.base(), order.get(0).place()).toMinutes();
    long leaves = Math.max(minute(day.from()), minute(order.get(0).from()) - firstTravel);
    long now = leaves;
    Place at = day.base();
    var stops = new ArrayList<Stop>();
    for (HomeVisit visit : order) {
      Duration travel = times.between(at, visit.place());
      long begins = Math.max(now + travel.toMinutes(), minute(visit.from()));
      now = begins + visit.length().toMinutes();
      if (begins > minute(visit.to()) || now >= Duration.ofDays(1).toMinutes()) {
        return Optional.empty();
      }
      stops.add(new Stop(visit, travel, time(begins), time(now)));
      at = visit.place();
    }
    long back = now + times.between(at, day.base()).toMinutes();
    boolean inTime = back <= minute(day.to()) && back - leaves <= NurseDay.LONGEST.toMinutes();
    return inTime ? Optional.of(new Route(day, stops, time(leaves), time(back))) : Optional.empty();
  }

  private static long minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static LocalTime time(long minute) {
    return LocalTime.ofSecondOfDay(minute * 60);
  }
}
