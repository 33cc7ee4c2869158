package dev.thecal.core.outcome;

import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Finds what ran in one pump in a period. */
final class DoseRuns {

  private final PumpTime pump;
  private final Period period;
  private final ZoneId zone;

  DoseRuns(PumpTime pump, Period period, ZoneId zone) {
    this.pump = pump;
    this.period = period;
    this.zone = zone;
  }

  /**
   * One run for each drug.
   *
   * @param programmes what the pump was really told and what stands, by the time they begin
   */
  List<DoseRun> of(List<Programme> programmes) {
    List<Programme> ran = ran(programmes);
    return ran.stream()
        .flatMap(programme -> programme.components().stream())
        .map(Component::drug)
        .distinct()
        .map(drug -> run(drug, ran))
        .toList();
  }

  private DoseRun run(String drug, List<Programme> ran) {
    List<Programme> with = ran.stream().filter(one -> holds(one, drug)).toList();
    Programme last = with.get(with.size() - 1);
    int next = ran.indexOf(last) + 1;
    LocalDate to = next < ran.size() ? day(ran.get(next).from()) : lastDay();
    return new DoseRun(drug, later(day(with.get(0).from()), firstDay()), with.get(0), to, last);
  }

  /** The one that ran at the beginning and those that began later; of two at once the later recorded. */
  private List<Programme> ran(List<Programme> programmes) {
    Instant start = firstDay().atStartOfDay(zone).toInstant();
    Instant end = lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    var ran = new ArrayList<Programme>();
    for (Programme programme : programmes) {
      boolean ended = !ran.isEmpty()
          && (!programme.from().isAfter(start)
              || programme.from().equals(ran.get(ran.size() - 1).from()));
      if (programme.from().isBefore(end)) {
        if (ended) {
          ran.remove(ran.size() - 1);
        }
        ran.add(programme);
      }
    }
    return ran;
  }

  private LocalDate firstDay() {
    return later(pump.from(), period.from());
  }

  private LocalDate lastDay() {
    LocalDate end = pump.end().isAfter(period.to()) ? period.to() : pump.end().minusDays(1);
    return later(end, firstDay());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  private static boolean holds(Programme programme, String drug) {
    return programme.components().stream().anyMatch(part -> part.drug().equals(drug));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
