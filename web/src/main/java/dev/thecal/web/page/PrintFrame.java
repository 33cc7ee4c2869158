package dev.thecal.web.page;

/**
 * What surrounds a printed document.
 *
 * @param title also of the browser's tab; names no patient
 * @param language of the text, {@code en} or {@code es}
 * @param made when it was made, in words
 * @param demo show that nobody watches this server
 */
public record PrintFrame(String title, String language, String made, boolean demo) {}
