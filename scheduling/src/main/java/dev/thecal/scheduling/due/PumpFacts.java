package dev.thecal.scheduling.due;

import dev.thecal.core.evidence.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A pump in the body and what is known of its reservoir.
 *
 * @param pumpBrand empty if the model is not known
 */
public record PumpFacts(String implantId, Optional<String> pumpBrand, DepletionFacts depletion) {

  /** The same with more findings. */
  PumpFacts telling(List<Finding> more) {
    return new PumpFacts(implantId, pumpBrand, depletion.telling(more));
  }
}
