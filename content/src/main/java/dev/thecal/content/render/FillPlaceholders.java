package dev.thecal.content.render;

import java.util.Map;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Puts a clinic's values into the parsed text, so that a value is never read as Markdown. A value
 * whose name ends in {@code phone} becomes a link that dials; one of several lines becomes a list.
 */
final class FillPlaceholders extends AbstractVisitor {

  private final Map<String, String> values;

  FillPlaceholders(Map<String, String> values) {
    this.values = values;
  }

  /** A list that stands alone is shown as a list. */
  @Override
  public void visit(Paragraph paragraph) {
    if (paragraph.getFirstChild() instanceof Text text
        && text.getNext() == null
        && Placeholders.SPOT.matcher(text.getLiteral().strip()).matches()) {
      String value = values.getOrDefault(Placeholders.name(text.getLiteral().strip()), "");
      if (value.contains("\n")) {
        paragraph.insertBefore(list(value));
        paragraph.unlink();
        return;
      }
    }
    visitChildren(paragraph);
  }

  private static OrderedList list(String value) {
    var list = new OrderedList();
    list.setTight(true);
    value.lines().forEach(line -> {
      var words = new Paragraph();
      words.appendChild(new Text(line));
      var item = new ListItem();
      item.appendChild(words);
      list.appendChild(item);
    });
    return list;
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
    String value = values.getOrDefault(name, "").replace("\n", ", ");
    if (!name.endsWith("phone")) {
      return new Text(value);
    }
    var link = new Link("tel:" + value.replaceAll("[^0-9+]", ""), null);
    link.appendChild(new Text(value));
    return link;
  }
}
