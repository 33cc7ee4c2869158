package dev.thecal.core.infusion;

import dev.thecal.core.implant.Implant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that went into one pump and that it was told, oldest first, with what was entered in error.
 *
 * @param implant the pump
 * @param fills by the time of the fill
 * @param programmes by the time they begin, ordered ones too
 */
public record InfusionHistory(
    Implant implant, List<Recorded<Fill>> fills, List<Recorded<Programme>> programmes) {

  /** The fills that stand, oldest first. */
  public List<Fill> standingFills() {
    return fills.stream().filter(Recorded::stands).map(Recorded::value).toList();
  }

  /** What the pump was really told, oldest first, without orders and errors. */
  public List<Programme> programmesInPump() {
    return programmes.stream()
        .filter(Recorded::stands)
        .map(Recorded::value)
        .filter(programme -> programme.state() == ProgrammeState.IN_PUMP)
        .toList();
  }

  /** The last fill that stands at that time. */
  public Optional<Fill> findFill(Instant at) {
    return standingFills().stream()
        .filter(fill -> !fill.filledAt().isAfter(at))
        .reduce((earlier, later) -> later);
  }

  /** The programme that runs at that time. */
  public Optional<Programme> findProgramme(Instant at) {
    return programmesInPump().stream()
        .filter(programme -> !programme.from().isAfter(at))
        .reduce((earlier, later) -> later);
  }
}
