package dev.thecal.core.access;

/**
 * A stored thing with the version that a change must name.
 *
 * @param value the thing
 * @param version counts its changes, from 1; the strong ETag over HTTP
 */
public record Versioned<T>(T value, long version) {}
