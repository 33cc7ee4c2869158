package dev.thecal.web.adapter;

import dev.thecal.content.readability.ContentCalculations;
import dev.thecal.core.calculation.Calculation;
import dev.thecal.core.calculation.Calculations;
import java.util.List;

/** All calculations that ship, of every module: the one list behind both doors. */
public final class ShippedCalculations {

  private ShippedCalculations() {}

  /** What the modules beside core add. */
  public static List<Calculation> added() {
    return ContentCalculations.all();
  }

  /** Core's and the added ones, without any container. */
  public static Calculations all() {
    return Calculations.ofCore().and(added());
  }
}
