package dev.thecal.scheduling.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One nurse's day while the search changes it. Not for use from several threads. */
final class Tour {

  private final NurseDay day;
  private final TravelTimes times;
  private List<HomeVisit> order = List.of();
  private long travel;

  Tour(NurseDay day, TravelTimes times) {
    this.day = day;
    this.times = times;
  }

  /**
   * A place for a visit.
   *
   * @param at before which stop
   * @param extra minutes of driving, and the cost of the day
   */
  record Gap(Tour tour, int at, boolean late, long extra) {

    boolean betterThan(Optional<Gap> other) {
      return other.isEmpty() || (late == other.get().late ? extra < other.get().extra : !late);
    }
  }

  NurseDay day() {
    return day;
  }

  List<HomeVisit> order() {
    return order;
  }

  long travel() {
    return travel;
  }

  /** The best place for the visit; empty if none is allowed. */
  Optional<Gap> best(HomeVisit visit) {
    Optional<Gap> best = Optional.empty();
    if (!visit.fits(day) || order.size() >= NurseDay.MOST_VISITS) {
      return best;
    }
    for (int at = 0; at <= order.size(); at++) {
      long extra = detour(visit.place(), at) + visit.cost(day);
      var gap = new Gap(this, at, visit.late(day), extra);
      if (gap.betterThan(best) && Route.of(day, with(visit, at), times).isPresent()) {
        best = Optional.of(gap);
      }
    }
    return best;
  }

  void insert(HomeVisit visit, int at) {
    set(with(visit, at));
  }

  void remove(HomeVisit visit) {
    var rest = new ArrayList<>(order);
    rest.remove(visit);
    set(rest);
  }

  void set(List<HomeVisit> visits) {
    order = List.copyOf(visits);
    travel = driving(order);
  }

  Optional<Route> route() {
    return Route.of(day, order, times);
  }

  private List<HomeVisit> with(HomeVisit visit, int at) {
    var more = new ArrayList<>(order);
    more.add(at, visit);
    return more;
  }

  private long detour(Place place, int at) {
    Place before = at == 0 ? day.base() : order.get(at - 1).place();
    Place after = at == order.size() ? day.base() : order.get(at).place();
    return minutes(before, place) + minutes(place, after) - minutes(before, after);
  }

  private long minutes(Place from, Place to) {
    return times.between(from, to).toMinutes();
  }

  /** Minutes from the base through all stops and back. */
  private long driving(List<HomeVisit> stops) {
    Place at = day.base();
    long sum = 0;
    for (HomeVisit stop : stops) {
      sum += minutes(at, stop.place());
      at = stop.place();
    }
    return stops.isEmpty() ? 0 : sum + minutes(at, day.base());
  }
}
