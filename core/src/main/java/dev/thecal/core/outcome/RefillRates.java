package dev.thecal.core.outcome;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.outcome.Figure.Named;
import dev.thecal.core.outcome.Figure.Part;
import dev.thecal.core.outcome.ReconciledVisit.Comparison;
import dev.thecal.core.outcome.RefillTimes.Pumped;
import dev.thecal.core.outcome.RefillTimes.Timing;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.pump.PumpModels;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How often volumes did not fit, and how often a refill came before the alarm. */
final class RefillRates {

  private static final Citation TOLERANCE = Citation.of(
      "Accuracy in intrathecal drug delivery with an implanted infusion system, ASRA Fall 2017 poster",
      "outside the accuracy specification or more than 2 mL",
      "https://epostersonline.com/ASRAFALL17/node/1139?page=1");
  private static final List<Finding> SYMPTOMS_FIRST = List.of(new Finding(
      "symptoms-first",
      Severity.INFO,
      "one difference may not come again, and symptoms count more than a volume",
      TOLERANCE));

  private final Period period;
  private final PumpModels models;
  private final ZoneId zone;
  private final RefillTimes times;

  private record Pump(PatientId patient, ImplantId implant) {}

  RefillRates(Period period, PumpModels models, ZoneId zone) {
    this.period = period;
    this.models = models;
    this.zone = zone;
    this.times = new RefillTimes(zone);
  }

  /** Volumes of the visits that ended in the period. */
  static List<Figure> discrepancies(List<ReconciledVisit> visits) {
    List<Comparison> compared =
        visits.stream().flatMap(visit -> visit.compared().stream()).toList();
    var figures = new ArrayList<Figure>();
    figures.add(discrepancy(compared, Optional.empty())
        .without(List.of(Amount.of(
            visits.size() - compared.size(), "finished visits whose volumes were not compared")))
        .telling(SYMPTOMS_FIRST));
    for (String direction : List.of("under-infusion", "over-infusion")) {
      figures.add(discrepancy(compared, Optional.of(direction)).about(Optional.empty(), direction));
    }
    return figures;
  }

  private static Figure discrepancy(List<Comparison> compared, Optional<String> direction) {
    long outside = compared.stream()
        .filter(Comparison::investigate)
        .filter(one -> direction.isEmpty() || one.direction().equals(direction.get()))
        .count();
    String words = direction
        .map(way -> way.equals("over-infusion")
            ? "Less left than expected (over-infusion)"
            : "More left than expected (under-infusion)")
        .orElse("Volumes outside tolerance");
    String code = "refill-discrepancy" + (direction.isPresent() ? "-direction" : "");
    return Figure.percent(
        new Named(code, words, "%"),
        Part.of(outside, "visits outside tolerance"),
        Part.of(compared.size(), "visits with both volumes"));
  }

  /**
   * Refills of the period that came before the alarm.
   *
   * @param implants all of the clinic
   * @param fills that stand, by their time, at least from the one before the period on
   * @param programmes what the pumps were really told, by the time they begin
   */
  Figure onTime(List<Implant> implants, List<Fill> fills, List<Programme> programmes) {
    Map<Pump, List<Fill>> filled = fills.stream()
        .collect(Collectors.groupingBy(fill -> new Pump(fill.patient(), fill.implant())));
    Map<Pump, List<Programme>> told = programmes.stream()
        .collect(Collectors.groupingBy(one -> new Pump(one.patient(), one.implant())));
    var counts = new EnumMap<Timing, Long>(Timing.class);
    long first = 0;
    for (Implant implant : implants) {
      var key = new Pump(implant.patient(), implant.id());
      var pumped = new Pumped(implant, told.getOrDefault(key, List.of()));
      List<Fill> ofPump = filled.getOrDefault(key, List.of());
      first += ofPump.isEmpty() || !inPeriod(ofPump.get(0)) ? 0 : 1;
      for (int i = 1; i < ofPump.size(); i++) {
        if (inPeriod(ofPump.get(i))) {
          counts.merge(timing(pumped, ofPump.get(i - 1), ofPump.get(i)), 1L, Long::sum);
        }
      }
    }
    return onTime(counts, first);
  }

  private Timing timing(Pumped pumped, Fill before, Fill refill) {
    return times.timing(pumped, before, refill, models.find(pumped.implant().pumpModel()));
  }

  private static Figure onTime(Map<Timing, Long> counts, long first) {
    long good = counts.getOrDefault(Timing.ON_TIME, 0L);
    long late = counts.getOrDefault(Timing.LATE, 0L);
    return Figure.percent(
            new Named("refills-before-alarm", "Refills before the alarm", "%"),
            Part.of(good, "refills before the day of the alarm"),
            Part.of(good + late, "refills whose day of the alarm is known"))
        .without(List.of(
            Amount.of(
                counts.getOrDefault(Timing.UNKNOWN, 0L),
                "refills whose day of the alarm nobody can tell"),
            Amount.of(first, "first fills of a pump on record")));
  }

  private boolean inPeriod(Fill fill) {
    return period.holds(LocalDate.ofInstant(fill.filledAt(), zone));
  }
}
