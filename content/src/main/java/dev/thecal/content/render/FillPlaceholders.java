package dev.thecal.content.render;

import java.util.Map;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Puts a clinic's values into the parsed text, so that a value is never read as Markdown. A value
 * whose name ends in {@code phone} becomes a link that dials.
 */
final class FillPlaceholders extends AbstractVisitor {

  private final Map<String, String> values;

  FillPlaceholders(Map<String, String> values) {
    this.values = values;
  }

  @Override
  public void visit(Text text) {
    Matcher spot = Placeholders.SPOT.matcher(text.getLiteral());
    int from = 0;
    while (spot.find()) {
      insert(text, new Text(text.getLiteral().substring(from, spot.start())));
      insert(text, value(Placeholders.name(spot.group())));
      from = spot.end();
    }
    text.setLiteral(text.getLiteral().substring(from));
  }

  private static void insert(Text before, Node node) {
    if (!(node instanceof Text text) || !text.getLiteral().isEmpty()) {
      before.insertBefore(node);
    }
  }

  private Node value(String name) {
    String value = values.getOrDefault(name, "");
    if (!name.endsWith("phone")) {
      return new Text(value);
    }
    var link = new Link("tel:" + value.replaceAll("[^0-9+]", ""), null);
    link.appendChild(new Text(value));
    return link;
  }
}
