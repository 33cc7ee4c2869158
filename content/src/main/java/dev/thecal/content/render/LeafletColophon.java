package dev.thecal.content.render;

import dev.thecal.content.library.Leaflet;
import dev.thecal.core.evidence.Citation;

/** The end of a leaflet: its sources, its version, who reviewed it and when it is due again. */
final class LeafletColophon {

  private LeafletColophon() {}

  static void append(Leaflet leaflet, StringBuilder html) {
    html.append("<footer class=\"colophon\">\n<h2>Where this comes from</h2>\n<ul>\n");
    leaflet.sources().forEach(source -> source(source, html));
    html.append("</ul>\n<dl>\n");
    entry("Version", leaflet.version(), html);
    entry("Reviewed by", leaflet.reviewer().orElse("nobody yet"), html);
    entry("Reviewed on", leaflet.reviewedOn().map(Object::toString).orElse("not yet"), html);
    entry("Next review due", leaflet.nextReviewDue().toString(), html);
    html.append("</dl>\n</footer>\n");
  }

  private static void source(Citation source, StringBuilder html) {
    String text = Escape.html(source.toString());
    html.append("<li>")
        .append(source
            .address()
            .map(address ->
                "<a href=\"" + Escape.html(address) + "\" rel=\"noreferrer\">" + text + "</a>")
            .orElse(text))
        .append("</li>\n");
  }

  private static void entry(String name, String value, StringBuilder html) {
    html.append("<div><dt>").append(name).append("</dt><dd>");
    html.append(Escape.html(value)).append("</dd></div>\n");
  }
}
