package dev.thecal.candidacy.instrument;

import dev.thecal.core.calculation.Calculation;
import java.util.List;

/** What this module adds to the calculations. */
public final class InstrumentCalculations {

  private InstrumentCalculations() {}

  public static List<Calculation> all() {
    return List.of(new ScoreCalculation());
  }
}
