package dev.thecal.scheduling.proposal;

import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.home.Route;
import dev.thecal.scheduling.home.Stop;
import dev.thecal.scheduling.home.TravelTimes;
import java.util.Map;
import java.util.Optional;

/** Says a route in terms of patients. */
final class RouteText {

  private RouteText() {}

  static HomeProposal.ProposedRoute of(Route route, Map<String, Due> wanted, TravelTimes travel) {
    return new HomeProposal.ProposedRoute(
        route.day().nurse(),
        route.day().on(),
        route.leaves(),
        route.back(),
        route.travel(travel).toMinutes(),
        route.stops().stream().map(stop -> stop(route, stop, wanted)).toList());
  }

  private static HomeProposal.ProposedStop stop(Route route, Stop stop, Map<String, Due> wanted) {
    Due due = due(wanted, stop.visit().id());
    return new HomeProposal.ProposedStop(
        due.patient(),
        due.implantId(),
        stop.travel().toMinutes(),
        stop.begins(),
        stop.ends(),
        route.day().on().isAfter(stop.visit().days().latest()));
  }

  static Due due(Map<String, Due> wanted, String visit) {
    return Optional.ofNullable(wanted.get(visit))
        .orElseThrow(() ->
            new IllegalStateException("the routes name \"" + visit + "\", which nobody asked for"));
  }
}
