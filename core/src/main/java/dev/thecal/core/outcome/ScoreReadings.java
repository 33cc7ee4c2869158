package dev.thecal.core.outcome;

import dev.thecal.core.patient.ChartItem;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.Score;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.titration.TitrationVisit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Scores of one instrument, patient by patient, by their day. */
final class ScoreReadings {

  private static final String PAIN = "nrs";
  private static final String FUNCTION = "odi";

  private final Map<PatientId, List<Reading>> byPatient = new HashMap<>();
  private final Carriers carriers;

  private ScoreReadings(Carriers carriers) {
    this.carriers = carriers;
  }

  /**
   * Pain and function before and after.
   *
   * @param chart scores that stand, by day and recording
   * @param visits titration visits that stand, by time
   */
  static List<Figure> figures(
      Carriers carriers,
      Map<PatientId, List<Noted<ChartItem>>> chart,
      List<TitrationVisit> visits,
      ZoneId zone) {
    var pain = new ScoreReadings(carriers);
    pain.add(chart, PAIN);
    visits.forEach(visit -> visit.worstPain().ifPresent(worst -> pain.add(visit, worst, zone)));
    var function = new ScoreReadings(carriers);
    function.add(chart, FUNCTION);
    var figures = new ArrayList<Figure>();
    figures.addAll(new PairFigures("pain", "Pain (0 to 10)", "points").of(pain.pairs()));
    figures.addAll(new PairFigures("function", "Disability (ODI, 0 to 100 %)", "percentage points")
        .of(function.pairs()));
    return figures;
  }

  private Pairs pairs() {
    byPatient.values().forEach(all -> all.sort(Comparator.comparing(Reading::on)));
    return Pairs.of(
        carriers,
        (patient, implantedOn) -> last(patient, reading -> !reading.on().isAfter(implantedOn)),
        (patient, implantedOn) -> last(
            patient,
            reading -> reading.on().isAfter(implantedOn)
                && carriers.period().holds(reading.on())
                && carriers.carries(patient, reading.on())));
  }

  private Optional<Reading> last(PatientId patient, Predicate<Reading> counts) {
    return byPatient.getOrDefault(patient, List.of()).stream()
        .filter(counts)
        .reduce((earlier, later) -> later);
  }

  private void add(Map<PatientId, List<Noted<ChartItem>>> chart, String instrument) {
    chart.forEach((patient, entries) -> entries.stream()
        .map(Noted::item)
        .filter(Score.class::isInstance)
        .map(Score.class::cast)
        .filter(score -> score.instrument().equals(instrument))
        .forEach(
            score -> add(patient, score.on(), score.value(), score.context().orElse("not told"))));
  }

  private void add(TitrationVisit visit, BigDecimal worst, ZoneId zone) {
    add(visit.patient(), LocalDate.ofInstant(visit.visitedAt(), zone), worst, "worst");
  }

  private void add(PatientId patient, LocalDate on, BigDecimal value, String question) {
    byPatient
        .computeIfAbsent(patient, all -> new ArrayList<>())
        .add(new Reading(on, Exact.of(value), question, List.of()));
  }
}
