package dev.thecal.content.render;

import dev.thecal.content.library.Leaflet;
import dev.thecal.core.evidence.Citation;

/** The end of a leaflet: its sources, its version, who reviewed it and when it is due again. */
final class LeafletColophon {

  private final Wording words;
  private final StringBuilder html;

  private LeafletColophon(Wording words, StringBuilder html) {
    this.words = words;
    this.html = html;
  }

  static void append(Leaflet leaflet, StringBuilder html) {
    new LeafletColophon(Wording.of("leaflet", leaflet.language()), html).all(leaflet);
  }

  private void all(Leaflet leaflet) {
    html.append("<footer class=\"colophon\">\n<h2>").append(words.phrase("sources"));
    html.append("</h2>\n<ul>\n");
    leaflet.sources().forEach(this::source);
    html.append("</ul>\n<dl>\n");
    entry("version", leaflet.version());
    entry("reviewed-by", leaflet.review().reviewer().orElse(words.phrase("nobody-yet")));
    entry(
        "reviewed-on", leaflet.review().on().map(Object::toString).orElse(words.phrase("not-yet")));
    entry("next-review", leaflet.review().nextDue().toString());
    leaflet
        .translation()
        .ifPresent(
            made -> entry("translated-by", made.translator().orElse(words.phrase("nobody-yet"))));
    html.append("</dl>\n</footer>\n");
  }

  private void source(Citation source) {
    String text = Escape.html(source.toString());
    html.append("<li>")
        .append(source
            .address()
            .map(address ->
                "<a href=\"" + Escape.html(address) + "\" rel=\"noreferrer\">" + text + "</a>")
            .orElse(text))
        .append("</li>\n");
  }

  private void entry(String phrase, String value) {
    html.append("<div><dt>").append(words.phrase(phrase)).append("</dt><dd>");
    html.append(Escape.html(value)).append("</dd></div>\n");
  }
}
