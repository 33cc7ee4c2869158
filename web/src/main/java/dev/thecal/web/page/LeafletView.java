package dev.thecal.web.page;

/**
 * A leaflet of a clinic.
 *
 * @param html trusted: rendered by {@link dev.thecal.content.render.LeafletHtml}
 */
public record LeafletView(
    PageFrame frame, String clinic, ClinicPageView.PhoneBox phones, String html) {}
