package dev.thecal.core.titration;

import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.MassUnits;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeMode;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dose that a pump really gave for a whole day.
 *
 * @param programme in the pump
 */
record RunningDose(Programme programme) {

  /**
   * What ran at that time and since a day before: a dose of some hours says nothing about itself.
   *
   * @return empty if nothing ran, or the dose changed within that day
   */
  static Optional<RunningDose> at(InfusionHistory history, Instant at) {
    Optional<Programme> dayBefore = history.findProgramme(at.minus(1, ChronoUnit.DAYS));
    return history
        .findProgramme(at)
        .filter(now -> now.mode() != ProgrammeMode.STOPPED)
        .filter(now -> dayBefore.filter(before -> sameDose(before, now)).isPresent())
        .map(RunningDose::new);
  }

  DailyDose dose() {
    return programme.dose();
  }

  String text() {
    return text(dose());
  }

  /** Another dose in the unit that this one was written in. */
  String text(DailyDose other) {
    return other.in(MassUnits.perDay(programme.massUnit()));
  }

  String drugs() {
    return Component.text(programme.components());
  }

  /** The doses compare: the same drugs in the same proportions, however concentrated. */
  boolean comparesWith(RunningDose other) {
    return proportions(programme).equals(proportions(other.programme));
  }

  private static boolean sameDose(Programme one, Programme other) {
    return one.dose().equals(other.dose()) && proportions(one).equals(proportions(other));
  }

  /** Of each drug to the primary one. */
  private static Map<String, Exact> proportions(Programme programme) {
    List<Component> all = programme.components();
    long primary = all.get(0).concentration().nanogramsPerMl();
    var proportions = new TreeMap<String, Exact>();
    all.forEach(component -> proportions.put(
        component.drug(), Exact.ratio(component.concentration().nanogramsPerMl(), primary)));
    return proportions;
  }
}
