package dev.thecal.core.infusion;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.FlowStep;
import dev.thecal.core.refill.Reservoir;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The reservoir of a pump in the body, from the last fill on record and what the pump was told. */
public final class PumpReservoir {

  private PumpReservoir() {}

  /**
   * The reservoir since its last fill. Conservative: a fill above the nominal volume is an error of entry or
   * of measuring and buys no days, and before the first programme the pump is taken to run as that one says.
   *
   * @return empty without a fill or without a programme on record
   */
  public static Optional<Reservoir> of(InfusionHistory history, PumpModel model) {
    List<Fill> fills = history.standingFills();
    List<Programme> programmes = history.programmesInPump();
    if (fills.isEmpty() || programmes.isEmpty()) {
      return Optional.empty();
    }
    Fill fill = fills.get(fills.size() - 1);
    Volume nominal = model.volumes().reservoir().value();
    return Optional.of(new Reservoir(
        fill.filledAt(),
        fill.volume().compareTo(nominal) > 0 ? nominal : fill.volume(),
        steps(fill, programmes),
        Optional.empty(),
        model.flow().accuracy().map(Cited::value).orElse(BigDecimal.ZERO)));
  }

  private static List<FlowStep> steps(Fill fill, List<Programme> programmes) {
    Map<Instant, FlowRate> byStart = new TreeMap<>();
    FlowRate atFill = programmes.get(0).flow();
    for (Programme programme : programmes) {
      if (programme.from().isAfter(fill.filledAt())) {
        byStart.put(programme.from(), programme.flow());
      } else {
        atFill = programme.flow();
      }
    }
    byStart.put(fill.filledAt(), atFill);
    return byStart.entrySet().stream()
        .map(step -> new FlowStep(step.getKey(), step.getValue()))
        .toList();
  }
}
