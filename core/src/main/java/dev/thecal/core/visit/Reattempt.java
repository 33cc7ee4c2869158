package dev.thecal.core.visit;

import java.time.Instant;

/**
 * The refill that is still to be done.
 *
 * @param by the moment at which the pump may need it, never later
 * @param reason why by then
 */
public record Reattempt(Instant by, String reason) {}
