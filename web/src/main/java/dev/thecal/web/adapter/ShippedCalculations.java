package dev.thecal.web.adapter;

import dev.thecal.candidacy.instrument.InstrumentCalculations;
import dev.thecal.content.readability.ContentCalculations;
import dev.thecal.core.calculation.Calculation;
import dev.thecal.core.calculation.Calculations;
import java.util.List;
import java.util.stream.Stream;

/** All calculations that ship, of every module: the one list behind both doors. */
public final class ShippedCalculations {

  private ShippedCalculations() {}

  /** What the modules beside core add. */
  public static List<Calculation> added() {
    return Stream.of(InstrumentCalculations.all(), ContentCalculations.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Core's and the added ones, without any container. */
  public static Calculations all() {
    return Calculations.ofCore().and(added());
  }
}
