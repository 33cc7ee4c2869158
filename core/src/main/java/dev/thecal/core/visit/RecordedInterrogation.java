package dev.thecal.core.visit;

import java.time.Instant;

/**
 * A pump that was read outside a refill visit.
 *
 * @param id of this reading
 * @param read what the programmer showed
 * @param by who recorded it
 * @param at when
 */
public record RecordedInterrogation(String id, Interrogation read, String by, Instant at) {}
