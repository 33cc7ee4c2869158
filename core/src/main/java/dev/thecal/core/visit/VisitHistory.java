package dev.thecal.core.visit;

import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.Recorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The history of a pump with what the interrogation of this visit found, before it is history. */
final class VisitHistory {

  private VisitHistory() {}

  static InfusionHistory with(InfusionHistory history, Interrogation read) {
    var all = new ArrayList<>(history.programmes());
    found(history, read)
        .forEach(programme ->
            all.add(new Recorded<>(programme, List.of(), "visit", read.at(), Optional.empty())));
    all.sort(Comparator.comparing(recorded -> recorded.value().from()));
    return new InfusionHistory(history.implant(), history.fills(), all);
  }

  /** The open orders that the pump was found to run. */
  static List<Programme> found(InfusionHistory history, Interrogation read) {
    return OpenOrders.of(history).stream()
        .flatMap(order -> read.orders().stream()
            .filter(answer -> answer.order().equals(order.id()))
            .flatMap(answer -> answer.since().stream())
            .map(since -> OpenOrders.inPump(order, order.id(), since)))
        .toList();
  }
}
