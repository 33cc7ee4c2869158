package dev.thecal.core.visit;

import static dev.thecal.core.visit.VisitSources.refuse;

import dev.thecal.core.change.ChangeOrder;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.TwoPeople;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what a visit puts in, or tells the pump, changes a drug or concentration that two people confirmed. */
final class OrderChecks {

  private static final String CHANGE_ORDER_NEEDED = "change-order-needed";
  private static final String CURE =
      "; propose a change order, see its plan for the bridge, and have somebody else confirm it";

  private final InfusionHistory history;
  private final List<ChangeOrder> changes;

  /**
   * @param changes of this patient, in any state
   */
  OrderChecks(InfusionHistory history, List<ChangeOrder> changes) {
    this.history = history;
    this.changes = changes;
  }

  /** Of the order of a visit: against what the pump is told, or without a programme against what is inside. */
  List<Finding> order(List<Component> order) {
    return now()
        .filter(inPump -> !Component.same(inPump, order) && !confirmed(order))
        .map(inPump -> refuse(
            CHANGE_ORDER_NEEDED,
            "the order is " + Component.text(order) + ", the pump is told " + Component.text(inPump)
                + ": nobody confirmed this change" + CURE
                + ", then record the label anew",
            VisitSources.ORDER))
        .stream()
        .toList();
  }

  /**
   * Of a programme that the pump was told.
   *
   * @param found what limits and step say of it
   */
  List<Finding> told(Programme told, List<Finding> found) {
    var findings = new ArrayList<>(found);
    boolean bridge =
        found.stream().anyMatch(finding -> finding.code().equals(TwoPeople.BRIDGE_NEEDED));
    if (bridge && !confirmed(told.components())) {
      findings.add(refuse(
          CHANGE_ORDER_NEEDED,
          "the pump is told " + Component.text(told.components())
              + ", another drug or concentration than before: nobody confirmed this change. Tell a"
              + " clinician before the patient leaves: is a bridge needed?",
          VisitSources.MIXING));
    }
    open()
        .filter(order -> !order.delivers(told))
        .ifPresent(order -> findings.add(refuse(
            "differs-from-order",
            "ordered is " + Component.text(order.components()) + ", " + order.doseText()
                + "; the pump is told " + Component.text(told.components()) + ", "
                + told.doseText(),
            VisitSources.ORDER)));
    return List.copyOf(findings);
  }

  private Optional<List<Component>> now() {
    return Stream.concat(
            history.findProgramme(Instant.MAX).map(Programme::components).stream(),
            history.findFill(Instant.MAX).map(Fill::components).stream())
        .findFirst();
  }

  /** The newest of them. */
  private Optional<Programme> open() {
    return OpenOrders.of(history).stream().reduce((older, newer) -> newer);
  }

  private boolean confirmed(List<Component> wanted) {
    return changes.stream()
        .filter(change -> change.state() == ChangeOrder.State.CONFIRMED)
        .anyMatch(change -> Component.same(change.programme().components(), wanted));
  }
}
