package dev.thecal.core.visit;

import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeId;
import dev.thecal.core.infusion.ProgrammeState;
import dev.thecal.core.infusion.Recorded;
import java.time.Instant;
import java.util.List;

/** Ordered and in the pump are different states: these orders nobody has yet seen in the pump. */
public final class OpenOrders {

  private OpenOrders() {}

  /** Orders that stand and that no programme recorded since puts into the pump. */
  public static List<Programme> of(InfusionHistory history) {
    return history.programmes().stream()
        .filter(Recorded::stands)
        .filter(recorded -> recorded.value().state() == ProgrammeState.ORDERED)
        .filter(order -> history.programmes().stream().noneMatch(other -> carriesOut(other, order)))
        .map(Recorded::value)
        .toList();
  }

  private static boolean carriesOut(Recorded<Programme> told, Recorded<Programme> order) {
    return told.stands()
        && told.value().state() == ProgrammeState.IN_PUMP
        && !told.recordedAt().isBefore(order.recordedAt())
        && told.value().delivers(order.value());
  }

  /** The order as it runs in the pump since then. */
  static Programme inPump(Programme order, ProgrammeId id, Instant since) {
    return new Programme(
        order.clinic(),
        order.patient(),
        id,
        order.implant(),
        ProgrammeState.IN_PUMP,
        since,
        order.mode(),
        order.drug(),
        order.concentration(),
        order.dose(),
        order.flow(),
        order.massUnit(),
        order.secondary(),
        order.delivery(),
        order.reason());
  }
}
