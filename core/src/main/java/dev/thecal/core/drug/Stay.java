package dev.thecal.core.drug;

import dev.thecal.core.quantity.Concentration;
import java.util.Map;
import java.util.Optional;

/**
 * How drugs stay in a pump: what their stability depends on beside themselves.
 *
 * @param firstFill whether the pump never held one of them before
 * @param diluted whether the product was diluted
 * @param pump id of the model; empty if it is not known
 * @param concentrations of the drugs, as far as told
 */
public record Stay(
    boolean firstFill,
    boolean diluted,
    Optional<String> pump,
    Map<DrugId, Concentration> concentrations) {

  public Stay {
    concentrations = Map.copyOf(concentrations);
  }

  /** In a pump and at concentrations that are not known. */
  public static Stay of(boolean firstFill, boolean diluted) {
    return new Stay(firstFill, diluted, Optional.empty(), Map.of());
  }
}
