package dev.thecal.scheduling.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All nurses' days and the visits that have none yet, while the search changes them. */
final class TourSet {

  private static final Comparator<HomeVisit> URGENT_FIRST = Comparator.comparing(
          (HomeVisit visit) -> visit.days().hardStop())
      .thenComparing(visit -> visit.days().latest())
      .thenComparing(HomeVisit::id);

  private final List<Tour> tours;
  private final List<HomeVisit> waiting = new ArrayList<>();

  TourSet(HomeProblem problem, TravelTimes times) {
    this.tours = problem.days().stream()
        .sorted(Comparator.comparing(NurseDay::on).thenComparing(NurseDay::nurse))
        .map(day -> new Tour(day, times))
        .toList();
    waiting.addAll(problem.visits());
  }

  /**
   * How good it is: nobody left first, then nobody late, then the cost.
   *
   * @param cost minutes of driving and the costs of the days
   */
  record Score(int unplaced, int late, long cost) implements Comparable<Score> {

    @Override
    public int compareTo(Score other) {
      return Comparator.comparingInt(Score::unplaced)
          .thenComparingInt(Score::late)
          .thenComparingLong(Score::cost)
          .compare(this, other);
    }
  }

  List<Tour> tours() {
    return tours;
  }

  List<HomeVisit> waiting() {
    return waiting;
  }

  /** Gives each waiting visit its best place, those with the nearest hard stop first. */
  void placeWaiting() {
    waiting.sort(URGENT_FIRST);
    waiting.removeIf(visit -> {
      Optional<Tour.Gap> gap = best(visit);
      gap.ifPresent(place -> place.tour().insert(visit, place.at()));
      return gap.isPresent();
    });
  }

  private Optional<Tour.Gap> best(HomeVisit visit) {
    Optional<Tour.Gap> best = Optional.empty();
    for (Tour tour : tours) {
      Optional<Tour.Gap> here = tour.best(visit);
      if (here.isPresent() && here.get().betterThan(best)) {
        best = here;
      }
    }
    return best;
  }

  /** Takes visits out of their days; they wait again. */
  void takeOut(List<HomeVisit> visits) {
    for (Tour tour : tours) {
      List<HomeVisit> here = visits.stream().filter(tour.order()::contains).toList();
      here.forEach(tour::remove);
      waiting.addAll(here);
    }
  }

  Score score() {
    int late = 0;
    long cost = 0;
    for (Tour tour : tours) {
      cost += tour.travel();
      for (HomeVisit visit : tour.order()) {
        cost += visit.cost(tour.day());
        late += visit.late(tour.day()) ? 1 : 0;
      }
    }
    return new Score(waiting.size(), late, cost);
  }

  /** The orders of all tours, and the visits without one. */
  record State(List<List<HomeVisit>> orders, List<HomeVisit> waiting) {}

  State state() {
    return new State(tours.stream().map(Tour::order).toList(), List.copyOf(waiting));
  }

  void restore(State state) {
    for (int i = 0; i < tours.size(); i++) {
      if (!tours.get(i).order().equals(state.orders().get(i))) {
        tours.get(i).set(state.orders().get(i));
      }
    }
    waiting.clear();
    waiting.addAll(state.waiting());
  }
}
