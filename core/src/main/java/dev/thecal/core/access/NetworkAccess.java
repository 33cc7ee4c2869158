package dev.thecal.core.access;

import java.time.Instant;

/**
 * Leave to look across all clinics of the network: a separate type, so that it is never passed by accident.
 *
 * @param actor who
 * @param purpose why
 * @param at when
 */
public record NetworkAccess(Actor actor, Purpose purpose, Instant at) {}
