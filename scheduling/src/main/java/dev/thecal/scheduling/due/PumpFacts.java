package dev.thecal.scheduling.due;

import java.util.Optional;

/**
 * A pump in the body and what is known of its reservoir.
 *
 * @param pumpBrand empty if the model is not known
 */
public record PumpFacts(String implantId, Optional<String> pumpBrand, DepletionFacts depletion) {}
