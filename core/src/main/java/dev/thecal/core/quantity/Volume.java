package dev.thecal.core.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.RoundingMode;

/**
 * A volume of fluid, exact to the nanolitre.
 *
 * @param nanolitres 0 or more
 */
public record Volume(long nanolitres) implements Comparable<Volume> {

  public Volume {
    Quantities.notNegative("nanolitres", nanolitres);
  }

  /**
   * Reads for example {@code "20 mL"}.
   *
   * @throws QuantityFormatException for anything that is not a volume
   */
  @JsonCreator
  public static Volume parse(String text) {
    return new Volume(Measure.parse(text, Dimension.VOLUME).amount());
  }

  /**
   * @throws IllegalArgumentException if the other volume is larger
   */
  public Volume minus(Volume other) {
    return new Volume(nanolitres - other.nanolitres);
  }

  public Volume plus(Volume other) {
    return new Volume(Math.addExact(nanolitres, other.nanolitres));
  }

  /** The drug that this volume holds, rounded half-even to the nanogram. */
  public DrugAmount of(Concentration drug) {
    return new DrugAmount(Quantities.scaledDivide(
        nanolitres, drug.nanogramsPerMl(), Quantities.NANOLITRES_PER_ML, RoundingMode.HALF_EVEN));
  }

  @Override
  public int compareTo(Volume other) {
    return Long.compare(nanolitres, other.nanolitres);
  }

  /** The value with its unit, exact, as {@link #parse} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return Quantities.text(nanolitres, Unit.ML);
  }
}
