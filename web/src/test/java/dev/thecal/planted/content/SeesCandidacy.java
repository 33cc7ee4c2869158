package dev.thecal.planted.content;

import dev.thecal.planted.candidacy.SeesScheduling;
import java.util.Optional;

/** Planted: a sibling that sees a sibling. */
public record SeesCandidacy(Optional<SeesScheduling> sibling) {}
