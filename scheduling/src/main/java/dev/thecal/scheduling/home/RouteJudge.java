package dev.thecal.scheduling.home;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Looks at routes afresh and says what is wrong with them; shares no code with the search. */
public final class RouteJudge {

  private RouteJudge() {}

  /** Every broken rule in words; empty for a sound plan. */
  public static List<String> violations(HomeProblem problem, HomePlan plan) {
    var wrong = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (Route route : plan.routes()) {
      for (Stop stop : route.stops()) {
        if (!seen.add(stop.visit().id())) {
          wrong.add(stop.visit().id() + " is visited twice");
        }
      }
      judge(route, problem.travel(), wrong);
    }
    plan.unplaced().forEach(left -> {
      if (!seen.add(left.visit())) {
        wrong.add(left.visit() + " is visited and unplaced");
      }
    });
    problem.visits().stream()
        .filter(visit -> !seen.contains(visit.id()))
        .forEach(visit -> wrong.add(visit.id() + " is lost"));
    return wrong;
  }

  private static void judge(Route route, TravelTimes travel, List<String> wrong) {
    String whose = route.day().nurse() + " on " + route.day().on();
    if (route.stops().size() > 8) {
      wrong.add(whose + ": more than eight visits");
    }
    if (Duration.between(route.leaves(), route.back()).compareTo(Duration.ofHours(8)) > 0) {
      wrong.add(whose + ": longer than eight hours");
    }
    if (route.leaves().isBefore(route.day().from())
        || route.back().isAfter(route.day().to())) {
      wrong.add(whose + ": outside the nurse's hours");
    }
    LocalTime free = route.leaves();
    Place at = route.day().base();
    for (Stop stop : route.stops()) {
      judge(route, stop, whose, wrong);
      if (Duration.between(free, stop.begins())
              .compareTo(travel.between(at, stop.visit().place()))
          < 0) {
        wrong.add(whose + ": cannot be at " + stop.visit().id() + " by " + stop.begins());
      }
      free = stop.ends();
      at = stop.visit().place();
    }
    if (Duration.between(free, route.back())
            .compareTo(travel.between(at, route.day().base()))
        < 0) {
      wrong.add(whose + ": cannot be back by " + route.back());
    }
  }

  private static void judge(Route route, Stop stop, String whose, List<String> wrong) {
    HomeVisit visit = stop.visit();
    if (route.day().on().isBefore(visit.days().earliest())
        || route.day().on().isAfter(visit.days().hardStop())) {
      wrong.add(whose + ": not a day of " + visit.id());
    }
    if (visit.twoPeople() && !route.day().twoPeople()) {
      wrong.add(whose + ": alone at " + visit.id());
    }
    if (visit.pumpBrand().isPresent()
        && !route.day().pumpBrands().contains(visit.pumpBrand().get())) {
      wrong.add(whose + ": may not refill the pump of " + visit.id());
    }
    if (stop.begins().isBefore(visit.from()) || stop.begins().isAfter(visit.to())) {
      wrong.add(whose + ": at " + visit.id() + " outside the patient's hours");
    }
    if (!Duration.between(stop.begins(), stop.ends()).equals(visit.length())) {
      wrong.add(whose + ": not the time it takes at " + visit.id());
    }
  }
}
