package dev.thecal.content.library;

/**
 * One part of a leaflet under its own heading.
 *
 * @param id stable across languages, for example {@code when-to-call}
 * @param heading as the reader sees it
 * @param line of the heading in the file
 * @param markdown the text below the heading
 */
public record Section(String id, String heading, int line, String markdown) {}
