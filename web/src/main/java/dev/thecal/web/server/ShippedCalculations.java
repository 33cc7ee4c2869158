package dev.thecal.web.server;

import dev.thecal.content.readability.ContentCalculations;
import dev.thecal.core.calculation.Calculations;

/** All calculations that ship, of every module: the one registry behind both doors. */
public final class ShippedCalculations {

  private ShippedCalculations() {}

  public static Calculations all() {
    return Calculations.ofCore().and(ContentCalculations.all());
  }
}
