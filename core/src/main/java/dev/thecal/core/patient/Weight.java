package dev.thecal.core.patient;

import java.time.LocalDate;

/**
 * What a patient weighed on a day.
 *
 * @param weight with the unit it was read in
 * @param on the day
 */
public record Weight(BodyWeight weight, LocalDate on) implements ChartItem {

  @Override
  public Kind kind() {
    return Kind.WEIGHT;
  }

  @Override
  public String subject() {
    return "weight";
  }

  @Override
  public LocalDate notedOn() {
    return on;
  }
}
