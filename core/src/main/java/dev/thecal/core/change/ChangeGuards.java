package dev.thecal.core.change;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What must hold before a change goes a step on; each refuses with its cure. */
final class ChangeGuards {

  private ChangeGuards() {}

  static void noneOpen(List<Versioned<ChangeOrder>> orders) {
    orders.stream().map(Versioned::value).filter(ChangeOrder::open).findFirst().ifPresent(open -> {
      throw Refusal.conflict(
          "change-open",
          "change \"" + open.id() + "\" is " + Reads.name(open.state())
              + "; put it into the pump or withdraw it first");
    });
  }

  static void somethingChanges(ChangeOrder order) {
    if (order.changes().isEmpty()) {
      throw Refusal.notAllowed(
          "nothing-changes", "the pump holds and does exactly this already", List.of());
    }
  }

  static void state(ChangeOrder order, ChangeOrder.State state) {
    if (order.state() != state) {
      throw wrongState(order);
    }
  }

  static Refusal wrongState(ChangeOrder order) {
    return Refusal.conflict(
        "change-" + Reads.name(order.state()),
        "change \"" + order.id() + "\" is " + Reads.name(order.state()));
  }

  static void secondPerson(Access access, ChangeOrder order) {
    if (order.secondPerson() && samePerson(access, order)) {
      throw Refusal.notAllowed(
          "second-person-needed",
          "\"" + order.orderedBy() + "\" proposed this change: somebody else confirms it",
          List.of());
    }
  }

  /** Who asks is the one who proposed it. */
  static boolean samePerson(Access access, ChangeOrder order) {
    return order.orderedBy().strip().equalsIgnoreCase(access.actor().id().strip());
  }

  static void inTime(Access access, ChangeOrder order) {
    Instant from = order.programme().from();
    if (from.isBefore(access.at().minus(1, ChronoUnit.DAYS))) {
      throw Refusal.notAllowed(
          "change-outdated",
          "it was to begin " + from + ", which is past; withdraw it and propose it anew",
          List.of());
    }
  }

  static void samePump(ChangeOrder order, Before now) {
    if (!order.before().equals(now)) {
      throw Refusal.conflict(
          "pump-changed",
          "what the pump holds or does is not what it was when this was proposed; withdraw it and propose"
              + " it anew");
    }
  }
}
