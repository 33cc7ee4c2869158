package dev.thecal.planted.core.hen;

import dev.thecal.planted.core.egg.Egg;
import java.util.Optional;

/** Planted: half of a cycle. */
public record Hen(Optional<Egg> from) {}
