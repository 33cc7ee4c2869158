package dev.thecal.core.patient;

import dev.thecal.core.access.Ids;

/**
 * An item on its way onto the chart.
 *
 * @param id of the entry, unique for the patient
 * @param item what it says
 */
public record ChartNote(String id, ChartItem item) {

  public ChartNote {
    Ids.require("chart entry id", id);
  }

  /** With a fresh id. */
  public static ChartNote of(ChartItem item) {
    return new ChartNote(Ids.next(), item);
  }
}
