package dev.thecal.core.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Drug per millilitre, exact to the nanogram per millilitre.
 *
 * @param nanogramsPerMl 0 or more
 */
public record Concentration(long nanogramsPerMl) implements Comparable<Concentration> {

  public Concentration {
    Quantities.notNegative("nanogramsPerMl", nanogramsPerMl);
  }

  /**
   * Reads for example {@code "500 mcg/mL"}.
   *
   * @throws QuantityFormatException for anything that is not a concentration
   */
  @JsonCreator
  public static Concentration parse(String text) {
    return new Concentration(Measure.parse(text, Dimension.CONCENTRATION).amount());
  }

  /**
   * The value in the unit the drug is prescribed in: baclofen stays in mcg even above 1 mg.
   *
   * @throws IllegalArgumentException for a unit of another dimension
   */
  public String in(Unit unit) {
    return Quantities.text(nanogramsPerMl, Quantities.require(unit, Dimension.CONCENTRATION));
  }

  @Override
  public int compareTo(Concentration other) {
    return Long.compare(nanogramsPerMl, other.nanogramsPerMl);
  }

  /** The value with its unit, exact, as {@link #parse} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return Quantities.text(
        nanogramsPerMl,
        nanogramsPerMl >= Unit.MG_PER_ML.baseUnits() ? Unit.MG_PER_ML : Unit.MCG_PER_ML);
  }
}
