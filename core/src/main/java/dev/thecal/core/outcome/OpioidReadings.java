package dev.thecal.core.outcome;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.medication.MorphineEquivalent;
import dev.thecal.core.medication.OpioidFactors;
import dev.thecal.core.patient.ChartItem;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.titration.TitrationVisit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opioids by mouth in oral morphine, before and after. */
final class OpioidReadings {

  private final Carriers carriers;
  private final Map<PatientId, List<Noted<ChartItem>>> chart;
  private final Map<PatientId, List<TitrationVisit>> visits;
  private final OpioidFactors factors;
  private final ZoneId zone;

  /**
   * @param chart medicines and reviews of the list that stand, by day
   * @param visits titration visits that stand, by time
   */
  OpioidReadings(
      Carriers carriers,
      Map<PatientId, List<Noted<ChartItem>>> chart,
      List<TitrationVisit> visits,
      OpioidFactors factors,
      ZoneId zone) {
    this.carriers = carriers;
    this.chart = chart;
    this.visits = visits.stream()
        .filter(visit -> visit.oralOpioid().isPresent())
        .collect(Collectors.groupingBy(TitrationVisit::patient));
    this.factors = factors;
    this.zone = zone;
  }

  List<Figure> figures() {
    return new PairFigures("oral-opioid", "Oral morphine equivalent", "mg/day")
        .of(Pairs.of(carriers, this::before, this::after));
  }

  private Optional<Reading> before(PatientId patient, LocalDate implantedOn) {
    return list(patient, implantedOn);
  }

  /** The last that anybody asked; if the answer cannot be converted, an older one does not stand in for it. */
  private Optional<Reading> after(PatientId patient, LocalDate implantedOn) {
    Optional<Reading> told = visits.getOrDefault(patient, List.of()).stream()
        .filter(visit -> counts(patient, implantedOn, day(visit)))
        .reduce((earlier, later) -> later)
        .map(visit -> reading(day(visit), visit.oralOpioid().orElseThrow(), List.of()));
    Optional<LocalDate> looked = entries(patient).stream()
        .map(entry -> entry.item().notedOn())
        .filter(day -> counts(patient, implantedOn, day))
        .max(LocalDate::compareTo);
    boolean listIsNewer = looked
        .filter(day -> told.filter(reading -> !reading.on().isBefore(day)).isEmpty())
        .isPresent();
    return listIsNewer ? list(patient, looked.orElseThrow()) : told;
  }

  private boolean counts(PatientId patient, LocalDate implantedOn, LocalDate day) {
    return day.isAfter(implantedOn)
        && carriers.period().holds(day)
        && carriers.carries(patient, day);
  }

  /** What the list of medicines said on a day; empty if it cannot be added up. */
  private Optional<Reading> list(PatientId patient, LocalDate on) {
    var asOf = PatientChart.of(entries(patient).stream()
        .filter(entry -> !entry.item().notedOn().isAfter(on))
        .toList());
    MorphineEquivalent sum = MorphineEquivalent.of(asOf, factors);
    List<Citation> drafts = sum.draft()
        ? sum.parts().stream().map(MorphineEquivalent.Part::source).toList()
        : List.of();
    return sum.perDay().map(dose -> reading(on, dose, drafts));
  }

  private List<Noted<ChartItem>> entries(PatientId patient) {
    return chart.getOrDefault(patient, List.of());
  }

  private LocalDate day(TitrationVisit visit) {
    return LocalDate.ofInstant(visit.visitedAt(), zone);
  }

  private static Reading reading(LocalDate on, DailyDose dose, List<Citation> drafts) {
    Exact milligrams = Exact.ratio(dose.nanogramsPerDay(), Unit.MG_PER_DAY.baseUnits());
    return new Reading(on, milligrams, "per day", drafts);
  }
}
