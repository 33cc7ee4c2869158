package dev.thecal.core.infusion;

import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Quantities;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A drug of a mixture besides the primary one. The pump follows the primary drug; this one follows it in
 * proportion to the concentrations.
 *
 * @param drug id of the drug, or a name that Thecal does not know
 * @param concentration in the mixture, above 0
 * @param massUnit mg or mcg, as the concentration was written
 */
public record Component(String drug, Concentration concentration, Unit massUnit) {

  public Component {
    MassUnits.require(massUnit);
    if (concentration.nanogramsPerMl() == 0) {
      throw new IllegalArgumentException("a concentration above 0 is expected for " + drug);
    }
  }

  /** {@link #with} in the unit of the concentration. */
  String doseText(DailyDose primary, Concentration primaryConcentration) {
    return with(primary, primaryConcentration).in(MassUnits.perDay(massUnit));
  }

  static List<Component> all(Component primary, List<Component> secondary) {
    return Stream.concat(Stream.of(primary), secondary.stream()).toList();
  }

  /** Whether two mixtures hold the same drugs at the same concentrations, in any order and unit. */
  public static boolean same(List<Component> one, List<Component> other) {
    return amounts(one).equals(amounts(other));
  }

  private static Map<String, Concentration> amounts(List<Component> mixture) {
    return mixture.stream().collect(Collectors.toMap(Component::drug, Component::concentration));
  }

  /** {@code morphine 10 mg/mL with bupivacaine 5 mg/mL}. */
  public static String text(List<Component> mixture) {
    return mixture.stream().map(Component::toString).collect(Collectors.joining(" with "));
  }

  /** {@code morphine 10 mg/mL}. */
  @Override
  public String toString() {
    return drug + " " + concentrationText();
  }

  /** The concentration in the unit it was written in. */
  public String concentrationText() {
    return concentration.in(MassUnits.perMl(massUnit));
  }

  /**
   * What flows of this drug with a dose of the primary one: dose × own ÷ primary concentration, rounded up
   * to the nanogram, so that it compares with a limit as the exact quotient does.
   *
   * @throws ArithmeticException if it does not fit
   */
  public DailyDose with(DailyDose primary, Concentration primaryConcentration) {
    return new DailyDose(Quantities.scaledDivide(
        primary.nanogramsPerDay(),
        concentration.nanogramsPerMl(),
        primaryConcentration.nanogramsPerMl(),
        RoundingMode.UP));
  }
}
