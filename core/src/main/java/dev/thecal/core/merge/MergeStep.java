package dev.thecal.core.merge;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody did about a merge; kept in order.
 *
 * @param to the state it led to
 * @param by the actor
 * @param at when
 * @param reason why, where a reason is asked for
 */
public record MergeStep(MergeState to, String by, Instant at, Optional<String> reason) {}
