package dev.thecal.content.readability;

import dev.thecal.core.calculation.Calculation;
import java.util.List;

/** What this module adds to the calculations. */
public final class ContentCalculations {

  private ContentCalculations() {}

  public static List<Calculation> all() {
    return List.of(new ReadabilityCalculation());
  }
}
