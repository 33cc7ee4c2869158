package dev.thecal.core.outcome;

import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.MassUnits;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One drug of one pump, from the first to the last day on which it ran in a period.
 *
 * @param from that first day
 * @param first what the pump was told then
 * @param to that last day
 * @param last what the pump was told then
 */
record DoseRun(String drug, LocalDate from, Programme first, LocalDate to, Programme last) {

  long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  Exact doseFirst() {
    return dose(first);
  }

  Exact doseLast() {
    return dose(last);
  }

  Exact concentrationFirst() {
    return concentration(first);
  }

  Exact concentrationLast() {
    return concentration(last);
  }

  Component component() {
    return component(last);
  }

  /** mg/day or mcg/day, as it was written last. */
  Unit doseUnit() {
    return MassUnits.perDay(component().massUnit());
  }

  Unit concentrationUnit() {
    return MassUnits.perMl(component().massUnit());
  }

  private Exact dose(Programme programme) {
    long nanograms =
        component(programme).with(programme.dose(), programme.concentration()).nanogramsPerDay();
    return Exact.ratio(nanograms, doseUnit().baseUnits());
  }

  private Exact concentration(Programme programme) {
    return Exact.ratio(
        component(programme).concentration().nanogramsPerMl(),
        concentrationUnit().baseUnits());
  }

  private Component component(Programme programme) {
    return programme.components().stream()
        .filter(part -> part.drug().equals(drug))
        .findFirst()
        .orElseThrow();
  }
}
