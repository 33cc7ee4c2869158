package dev.thecal.core.outcome;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeMode;
import dev.thecal.core.outcome.Figure.Named;
import dev.thecal.core.outcome.Figure.Part;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.Exact;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dose, concentration and slope of every drug in every pump of a period. */
final class DoseTrends {

  private static final Citation SLOPE =
      Citation.arithmetic("slope = (last dose - first dose) / days × 365.25");

  private final Carriers carriers;
  private final GranulomaWatch watch;
  private final ZoneId zone;

  private record Pump(PatientId patient, ImplantId implant) {}

  DoseTrends(Carriers carriers, GranulomaWatch watch, ZoneId zone) {
    this.carriers = carriers;
    this.watch = watch;
    this.zone = zone;
  }

  /**
   * @param programmes what the pumps were really told and what stands, by the time they begin
   */
  List<Figure> figures(List<Programme> programmes) {
    Map<Pump, List<Programme>> byPump = programmes.stream()
        .collect(Collectors.groupingBy(one -> new Pump(one.patient(), one.implant())));
    var figures = new ArrayList<Figure>();
    for (PumpTime pump : carriers.inPeriod()) {
      var told = byPump.getOrDefault(new Pump(pump.patient(), pump.implant().id()), List.of());
      List<DoseRun> runs = new DoseRuns(pump, carriers.period(), zone).of(told);
      if (runs.isEmpty()) {
        figures.add(nothing(pump));
      }
      runs.forEach(run -> figures.addAll(of(pump, run)));
    }
    return figures;
  }

  private static Figure nothing(PumpTime pump) {
    return Figure.single(new Named("dose-last", "Dose at the end", "mg/day"), Optional.empty())
        .about(Optional.of(pump.patient()), pump.implant().id().value())
        .telling(List.of(new Finding(
            "no-programme",
            Severity.WARN,
            "nobody has recorded what this pump was told",
            Citation.of("The patient's record", "programmes"))));
  }

  private List<Figure> of(PumpTime pump, DoseRun run) {
    String about = pump.implant().id() + " " + run.drug();
    return Stream.of(
            value("dose-first", "Dose at the beginning", run.doseUnit().symbol(), run.doseFirst()),
            value("dose-last", "Dose at the end", run.doseUnit().symbol(), run.doseLast())
                .telling(stopped(run)),
            slope(run),
            value(
                "concentration-first",
                "Concentration at the beginning",
                run.concentrationUnit().symbol(),
                run.concentrationFirst()),
            value(
                    "concentration-last",
                    "Concentration at the end",
                    run.concentrationUnit().symbol(),
                    run.concentrationLast())
                .telling(watch.concentration(run)))
        .map(figure -> figure.about(Optional.of(pump.patient()), about))
        .toList();
  }

  private static Figure value(String code, String name, String unit, Exact value) {
    return Figure.single(new Named(code, name, unit), Optional.of(value));
  }

  private Figure slope(DoseRun run) {
    String unit = run.doseUnit().symbol();
    var named = new Named("dose-slope-per-year", "Slope of the dose", unit + " per year");
    Figure slope = Figure.ratio(
        named,
        new Part(run.doseLast().minus(run.doseFirst()), unit + " more than at the beginning"),
        new Part(
            ComplicationRates.years(run.days()), "years from " + run.from() + " to " + run.to()));
    return slope.telling(shortTime(run)).telling(watch.slope(run));
  }

  /** From less than a year a slope is drawn out. */
  private static List<Finding> shortTime(DoseRun run) {
    return run.from().plusYears(1).isAfter(run.to())
        ? List.of(new Finding(
            "short-time", Severity.INFO, "drawn out to a year from " + run.days() + " days", SLOPE))
        : List.of();
  }

  private static List<Finding> stopped(DoseRun run) {
    return run.last().mode() == ProgrammeMode.STOPPED
        ? List.of(new Finding(
            "stopped",
            Severity.INFO,
            "the pump was told to stop; the slope holds the stop too",
            SLOPE))
        : List.of();
  }
}
