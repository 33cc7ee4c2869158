package dev.thecal.content.library;

/**
 * The text of a leaflet before it was understood.
 *
 * @param name of the file, for messages
 * @param text Markdown with front matter
 */
public record LeafletFile(String name, String text) {}
