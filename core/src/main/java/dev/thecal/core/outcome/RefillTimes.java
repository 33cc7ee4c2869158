package dev.thecal.core.outcome;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.PumpReservoir;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.Reservoir;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a refill came before the day on which the low-reservoir volume could be reached. */
final class RefillTimes {

  /** How a refill stands. */
  enum Timing {
    ON_TIME,
    LATE,
    /** Pump model, its volumes or a programme are not known. */
    UNKNOWN
  }

  private final ZoneId zone;

  RefillTimes(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * @param before the fill before
   * @param refill the fill that followed it
   * @param model of the pump, if it is known
   */
  Timing timing(Pumped pump, Fill before, Fill refill, Optional<PumpModel> model) {
    Optional<Volume> low = model.flatMap(RefillTimes::low);
    Optional<Reservoir> reservoir =
        model.flatMap(known -> PumpReservoir.of(history(pump, before, refill.filledAt()), known));
    if (low.isEmpty() || reservoir.isEmpty()) {
      return Timing.UNKNOWN;
    }
    LocalDate refilled = LocalDate.ofInstant(refill.filledAt(), zone);
    return reservoir
            .get()
            .reaches(low.get())
            .map(at -> LocalDate.ofInstant(at, zone))
            .filter(reached -> !refilled.isBefore(reached))
            .isPresent()
        ? Timing.LATE
        : Timing.ON_TIME;
  }

  /**
   * A pump and what it was told.
   *
   * @param programmes that stand, by the time they begin
   */
  record Pumped(Implant implant, List<Programme> programmes) {}

  private static InfusionHistory history(Pumped pump, Fill before, Instant until) {
    return new InfusionHistory(
        pump.implant(),
        List.of(recorded(before)),
        pump.programmes().stream()
            .filter(programme -> programme.from().isBefore(until))
            .map(RefillTimes::recorded)
            .toList());
  }

  private static <T> Recorded<T> recorded(T value) {
    return new Recorded<>(value, List.of(), "", Instant.EPOCH, Optional.empty());
  }

  /** The higher of alarm and undeliverable volume: a pump that names no alarm is refilled before the other. */
  private static Optional<Volume> low(PumpModel model) {
    return Stream.of(model.volumes().alarm(), model.volumes().residual())
        .flatMap(Optional::stream)
        .map(Cited::value)
        .max(Volume::compareTo);
  }
}
