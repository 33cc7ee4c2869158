package dev.thecal.core.infusion;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.AccuracyBand;
import dev.thecal.core.refill.FlowStep;
import dev.thecal.core.refill.Reservoir;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
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
    return of(history, model, Instant.MAX);
  }

  /**
   * As {@link #of(InfusionHistory, PumpModel)}, as it was at a moment: since the last fill until then.
   *
   * @return empty without a fill until then, or without a programme on record
   */
  public static Optional<Reservoir> of(InfusionHistory history, PumpModel model, Instant at) {
    List<Programme> programmes = history.programmesInPump();
    return programmes.isEmpty()
        ? Optional.empty()
        : history.findFill(at).map(fill -> reservoir(fill, programmes, model));
  }

  private static Reservoir reservoir(Fill fill, List<Programme> programmes, PumpModel model) {
    Volume nominal = model.volumes().reservoir().value();
    return new Reservoir(
        fill.filledAt(),
        fill.volume().compareTo(nominal) > 0 ? nominal : fill.volume(),
        steps(fill.filledAt(), programmes),
        model.flow().accuracy().map(Cited::value).map(AccuracyBand::of).orElse(AccuracyBand.NONE));
  }

  /** A programme ends where the next begins, also in the middle of its bolus. */
  private static List<FlowStep> steps(Instant filledAt, List<Programme> programmes) {
    NavigableMap<Instant, FlowStep> byStart = new TreeMap<>();
    for (Programme programme : programmes) {
      byStart.tailMap(programme.from(), true).clear();
      ProgrammeFlow.steps(programme).forEach(step -> byStart.put(step.from(), step));
    }
    if (byStart.firstKey().isAfter(filledAt)) {
      List<FlowStep> first = ProgrammeFlow.steps(programmes.get(0));
      FlowStep lasting = first.get(first.size() - 1);
      byStart.put(filledAt, new FlowStep(filledAt, lasting.cycle(), lasting.patientBolus()));
    }
    return new ArrayList<>(byStart.tailMap(byStart.floorKey(filledAt), true).values());
  }
}
