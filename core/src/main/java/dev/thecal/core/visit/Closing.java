package dev.thecal.core.visit;

import java.time.Instant;
import java.util.Optional;

/**
 * The end of a visit.
 *
 * @param end how
 * @param by who closed it
 * @param at when
 * @param reason why it was cancelled, or what went wrong
 * @param urgentReattempt set if the refill is still to be done
 * @param contentsUnknown true if nobody knows what is in the reservoir; the pump then has no date
 */
public record Closing(
    VisitEnd end,
    String by,
    Instant at,
    Optional<String> reason,
    Optional<Reattempt> urgentReattempt,
    boolean contentsUnknown) {}
