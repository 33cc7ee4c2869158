package dev.thecal.planted.candidacy;

import dev.thecal.planted.scheduling.SeesContent;
import java.util.Optional;

/** Planted: a sibling that sees a sibling. */
public record SeesScheduling(Optional<SeesContent> sibling) {}
