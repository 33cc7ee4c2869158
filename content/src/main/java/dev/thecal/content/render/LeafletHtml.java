package dev.thecal.content.render;

import dev.thecal.content.library.BrokenContent;
import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.Section;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A leaflet as HTML for one clinic: raw HTML escaped, only web, mail and telephone addresses linked,
 * placeholders filled, and notices above it while it is not approved or due for review.
 */
public final class LeafletHtml {

  private final Parser parser = Parser.builder().build();
  private final HtmlRenderer renderer = HtmlRenderer.builder()
      .escapeHtml(true)
      .sanitizeUrls(true)
      .urlSanitizer(new DefaultUrlSanitizer(List.of("https", "http", "mailto", "tel")))
      .build();

  /**
   * The whole leaflet as one {@code article}, without a page around it.
   *
   * @param values by placeholder name, for example {@code clinic.phone}
   * @throws BrokenContent naming every placeholder without a value
   */
  public String render(Leaflet leaflet, Map<String, String> values) {
    return render(leaflet, values, Notices.of(leaflet, values), Beside.NOTHING);
  }

  String render(Leaflet leaflet, Map<String, String> values, Notices notices, Beside beside) {
    Placeholders.check(leaflet, values);
    var html = new StringBuilder();
    html.append("<article class=\"leaflet\" lang=\"").append(leaflet.language()).append("\">\n");
    html.append("<h1>").append(Escape.html(leaflet.title())).append("</h1>\n");
    notices.append(html);
    for (Section section : leaflet.sections()) {
      section(section, values, beside, html);
    }
    LeafletColophon.append(leaflet, html);
    return html.append("</article>\n").toString();
  }

  /** The text of one section, without its heading. */
  String body(Section section, Map<String, String> values) {
    Node document = parser.parse(section.markdown());
    document.accept(new FillPlaceholders(values));
    return renderer.render(document);
  }

  private void section(
      Section section, Map<String, String> values, Beside beside, StringBuilder html) {
    html.append("<section id=\"").append(section.id()).append("\">\n<h2>");
    html.append(Escape.html(section.heading())).append("</h2>\n");
    html.append(body(section, values)).append(beside.of(section)).append("</section>\n");
  }
}
