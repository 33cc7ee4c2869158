package dev.thecal.scheduling.home;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Routes for home refills: each visit into its cheapest place, the most urgent first; then a few neighbours are
 * taken out and placed anew, again and again, and what is not worse is kept. The same problem gives the same plan.
 */
public final class HomePlanner {

  private static final long SEED = 1;
  private static final int ROUNDS_PER_VISIT = 60;
  private static final int MOST_ROUNDS = 20_000;
  private static final int MOST_TAKEN_OUT = 6;
  /** A day apart is as far as three minutes on the road, when neighbours are chosen. */
  private static final int MINUTES_A_DAY_APART = 3;

  private final HomeProblem problem;
  private final TourSet tours;
  private final TravelTimes times;
  private final Map<HomeVisit, List<HomeVisit>> nearest = new HashMap<>();
  private final Random random = new Random(SEED);

  private HomePlanner(HomeProblem problem) {
    this.problem = problem;
    this.times = new TravelTable(
        Stream.concat(
                problem.visits().stream().map(HomeVisit::place),
                problem.days().stream().map(NurseDay::base))
            .toList(),
        problem.travel());
    this.tours = new TourSet(problem, times);
  }

  /** Plans all visits. What has no place is told with the reason, never dropped. */
  public static HomePlan plan(HomeProblem problem) {
    var planner = new HomePlanner(problem);
    planner.search();
    return planner.result();
  }

  private void search() {
    tours.placeWaiting();
    int rounds = Math.min(MOST_ROUNDS, ROUNDS_PER_VISIT * problem.visits().size());
    for (int i = 0; i < rounds; i++) {
      TourSet.Score before = tours.score();
      TourSet.State state = tours.state();
      tours.takeOut(neighbours());
      tours.placeWaiting();
      if (tours.score().compareTo(before) > 0) {
        tours.restore(state);
      }
    }
  }

  /** One visit at random and those that are nearest to it, by the way and by the day. */
  private List<HomeVisit> neighbours() {
    HomeVisit middle = problem.visits().get(random.nextInt(problem.visits().size()));
    int count = 1 + random.nextInt(MOST_TAKEN_OUT);
    return nearest
        .computeIfAbsent(middle, this::nearest)
        .subList(0, Math.min(count, problem.visits().size()));
  }

  private List<HomeVisit> nearest(HomeVisit middle) {
    return problem.visits().stream()
        .sorted(Comparator.comparingLong((HomeVisit visit) -> distance(middle, visit))
            .thenComparing(HomeVisit::id))
        .limit(MOST_TAKEN_OUT)
        .toList();
  }

  private long distance(HomeVisit a, HomeVisit b) {
    long days =
        Math.abs(ChronoUnit.DAYS.between(a.days().recommended(), b.days().recommended()));
    return times.between(a.place(), b.place()).toMinutes() + MINUTES_A_DAY_APART * days;
  }

  private HomePlan result() {
    List<Route> routes =
        tours.tours().stream().flatMap(tour -> tour.route().stream()).toList();
    Duration travel =
        routes.stream().map(route -> route.travel(times)).reduce(Duration.ZERO, Duration::plus);
    TourSet.Score score = tours.score();
    return new HomePlan(
        routes,
        tours.waiting().stream()
            .sorted(Comparator.comparing(HomeVisit::id))
            .map(visit -> new HomePlan.Left(visit.id(), why(visit)))
            .toList(),
        score.late(),
        score.cost() - travel.toMinutes(),
        travel);
  }

  private String why(HomeVisit visit) {
    String span = visit.days().earliest() + " to " + visit.days().hardStop();
    if (visit.days().none()) {
      return "the first possible day, " + visit.days().earliest() + ", is after the last, "
          + visit.days().hardStop() + ": bring the drug sooner or see the patient in the clinic";
    }
    List<NurseDay> fitting = problem.days().stream().filter(visit::fits).toList();
    if (fitting.isEmpty()) {
      return "no nurse" + (visit.twoPeople() ? " with a second person" : "")
          + " who knows this pump is on the road from " + span
          + ": add a day or see the patient in the clinic";
    }
    boolean alone =
        fitting.stream().anyMatch(day -> Route.of(day, List.of(visit), times).isPresent());
    return alone
        ? "every nurse's day from " + span + " is full: add a day or see the patient in the clinic"
        : "nobody gets there and back between " + visit.from() + " and " + visit.to()
            + " within the day: widen the hours or see the patient in the clinic";
  }
}
