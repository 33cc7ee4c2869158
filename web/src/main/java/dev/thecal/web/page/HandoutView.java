package dev.thecal.web.page;

/**
 * A leaflet as a patient was given it.
 *
 * @param given when, to whom, in which version
 * @param html trusted: rendered by {@link dev.thecal.content.render.ClinicLeaflets} when it was given
 */
public record HandoutView(PageFrame frame, String given, String html) {}
