package dev.thecal.web.adapter;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.PumpReservoir;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.Reservoir;
import dev.thecal.core.visit.Interrogation;
import dev.thecal.core.visit.PumpOrders;
import dev.thecal.core.visit.RecordedInterrogation;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The volume in a pump over time, for a chart and for programs. */
public final class ReservoirCurves {

  private static final Duration STEP = Duration.ofDays(1);
  private static final int MOST_POINTS = 400;

  private final Infusions infusions;
  private final ClinicFigures figures;
  private final PumpOrders readings;

  @Inject
  public ReservoirCurves(Infusions infusions, ClinicFigures figures, PumpOrders readings) {
    this.infusions = infusions;
    this.figures = figures;
    this.readings = readings;
  }

  /**
   * The volumes at one moment.
   *
   * @param expected by the programme, less the patient boluses that the newest reading of the pump says
   * @param worstCase the least there can be, with the pump's accuracy band
   */
  public record Point(Instant at, Volume expected, Volume worstCase) {}

  /**
   * A curve from the fill until nothing is left in the worst case, at most 400 days.
   *
   * @param alarm low-reservoir volume, if the pump's is known
   * @param now the volumes at the moment of the question, not at the hour of the fill
   * @param points one a day, at the hour of the fill
   */
  public record Curve(Optional<Volume> alarm, Point now, List<Point> points) {}

  /** Empty without a pump in the body, its model, a fill and a programme. */
  public Optional<Curve> find(Access access, ClinicId clinic, PatientId patient) {
    return infusions
        .history(access, clinic, patient)
        .flatMap(history ->
            curve(history, figures.of(access, clinic).pumps(), access.at(), read(access, history)));
  }

  private Optional<Interrogation> read(Access access, InfusionHistory history) {
    return history
        .findFill(access.at())
        .flatMap(fill -> readings.latestSince(access, fill, access.at()))
        .map(RecordedInterrogation::read);
  }

  private static Optional<Curve> curve(
      InfusionHistory history, PumpModels models, Instant now, Optional<Interrogation> read) {
    return models
        .find(history.implant().pumpModel())
        .flatMap(model -> PumpReservoir.of(history, model)
            .map(reservoir -> new Curve(
                model.volumes().alarm().map(Cited::value),
                point(reservoir, latest(reservoir.filledAt(), now), read),
                points(reservoir, read))));
  }

  private static List<Point> points(Reservoir reservoir, Optional<Interrogation> read) {
    var points = new ArrayList<Point>();
    Instant at = reservoir.filledAt();
    do {
      points.add(point(reservoir, at, read));
      at = at.plus(STEP);
    } while (points.get(points.size() - 1).worstCase().nanolitres() > 0
        && points.size() < MOST_POINTS);
    return points;
  }

  /** What was delivered is known from the reading on; it never makes the worst case better. */
  private static Point point(Reservoir reservoir, Instant at, Optional<Interrogation> read) {
    Volume delivered = read.filter(known -> !known.at().isAfter(at))
        .map(Interrogation::deliveredBoluses)
        .orElse(new Volume(0));
    return new Point(at, reservoir.expectedAt(at, delivered), reservoir.worstCaseAt(at));
  }

  /** A clock that runs some minutes behind the one of the fill asks about the fill. */
  private static Instant latest(Instant filledAt, Instant now) {
    return now.isBefore(filledAt) ? filledAt : now;
  }
}
