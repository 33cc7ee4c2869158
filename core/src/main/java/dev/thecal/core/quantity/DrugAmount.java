package dev.thecal.core.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An amount of drug, exact to the nanogram.
 *
 * @param nanograms 0 or more
 */
public record DrugAmount(long nanograms) implements Comparable<DrugAmount> {

  public DrugAmount {
    Quantities.notNegative("nanograms", nanograms);
  }

  /**
   * Reads for example {@code "2.5 mg"}.
   *
   * @throws QuantityFormatException for anything that is not an amount of drug
   */
  @JsonCreator
  public static DrugAmount parse(String text) {
    return new DrugAmount(Measure.parse(text, Dimension.MASS).amount());
  }

  /**
   * The value in the unit the drug is prescribed in: baclofen stays in mcg even above 1 mg.
   *
   * @throws IllegalArgumentException for a unit of another dimension
   */
  public String in(Unit unit) {
    return Quantities.text(nanograms, Quantities.require(unit, Dimension.MASS));
  }

  @Override
  public int compareTo(DrugAmount other) {
    return Long.compare(nanograms, other.nanograms);
  }

  /** The value with its unit, exact, as {@link #parse} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return Quantities.text(nanograms, nanograms >= Unit.MG.baseUnits() ? Unit.MG : Unit.MCG);
  }
}
