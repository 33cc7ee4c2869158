package dev.thecal.content.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines between the two {@code ---} at the top of a leaflet: {@code key: value}, or {@code key:}
 * followed by {@code  - item} lines. Nothing else of YAML is understood, and that is said.
 *
 * @param entries by key, in their order
 * @param bodyLine line on which the text begins, counted from 1
 */
record FrontMatter(Map<String, Entry> entries, int bodyLine) {

  private static final Pattern KEY = Pattern.compile("([a-z][a-z-]*):\\s*(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s+- (.*)");

  /**
   * @param value empty if nothing stands behind the colon
   * @param items the list below the key, with the line of the key counted as the first
   */
  record Entry(int line, String value, List<String> items) {}

  /** Problems are added to the list; what could be read is returned all the same. */
  static FrontMatter parse(String file, List<String> lines, List<ContentProblem> problems) {
    var entries = new LinkedHashMap<String, Entry>();
    if (lines.isEmpty() || !lines.get(0).equals("---")) {
      problems.add(new ContentProblem(file, 1, "the first line must be ---"));
      return new FrontMatter(entries, 1);
    }
    int at = 1;
    String key = "";
    while (at < lines.size() && !lines.get(at).equals("---")) {
      key = line(file, at + 1, lines.get(at), key, entries, problems);
      at++;
    }
    if (at == lines.size()) {
      problems.add(
          new ContentProblem(file, 1, "the second --- that ends the front matter is missing"));
    }
    return new FrontMatter(entries, at + 2);
  }

  private static String line(
      String file,
      int number,
      String text,
      String key,
      Map<String, Entry> entries,
      List<ContentProblem> problems) {
    Matcher item = ITEM.matcher(text);
    Entry open = entries.get(key);
    if (item.matches() && open != null && open.value().isEmpty()) {
      open.items().add(item.group(1).strip());
      return key;
    }
    Matcher pair = KEY.matcher(text);
    if (!pair.matches()) {
      problems.add(new ContentProblem(
          file, number, "\"" + text + "\" is neither \"key: value\" nor \"  - item\" under a key"));
      return key;
    }
    var entry = new Entry(number, pair.group(2).strip(), new ArrayList<>());
    if (entries.putIfAbsent(pair.group(1), entry) != null) {
      problems.add(new ContentProblem(file, number, "\"" + pair.group(1) + "\" stands twice"));
    }
    return pair.group(1);
  }
}
