package dev.thecal.planted.scheduling;

import dev.thecal.planted.content.SeesCandidacy;
import java.util.Optional;

/** Planted: a sibling that sees a sibling. */
public record SeesContent(Optional<SeesCandidacy> sibling) {}
