package dev.thecal.planted.core.egg;

import dev.thecal.planted.core.hen.Hen;
import java.util.Optional;

/** Planted: the other half of the cycle. */
public record Egg(Optional<Hen> from) {}
