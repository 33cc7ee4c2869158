package dev.thecal.content.library;

import dev.thecal.core.json.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that several leaflets share, such as the signs that need help at once: one place to correct
 * them. A line {@code {{> name}}} puts one in; it stands in {@code blocks/name.LANGUAGE.md}.
 */
final class Blocks {

  static final String FOLDER = "blocks/";
  private static final Pattern FILE =
      Pattern.compile(FOLDER + "([a-z][a-z0-9-]*)\\.([a-z]{2})\\.md");
  private static final Pattern SPOT = Pattern.compile("\\{\\{>\\s*([a-z][a-z0-9-]*)\\s*}}");

  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  /** Of all packs; a later pack takes the place of an earlier one. */
  static Blocks of(Collection<LeafletFile> files, List<ContentProblem> problems) {
    var blocks = new Blocks();
    for (LeafletFile file : files) {
      Matcher name = FILE.matcher(file.name());
      if (name.matches()) {
        blocks.lines.put(
            key(name.group(1), name.group(2)), file.text().strip().lines().toList());
      } else if (isBlock(file)) {
        problems.add(new ContentProblem(
            file.name(),
            0,
            "a block is named " + FOLDER + "name.language.md, for example numbers.en.md"));
      }
    }
    return blocks;
  }

  static boolean isBlock(LeafletFile file) {
    return file.name().startsWith(FOLDER);
  }

  /** A section with its blocks put in; a block that does not exist is a problem. */
  Section expand(String file, String language, Section section, List<ContentProblem> problems) {
    var text = new ArrayList<String>();
    var origins = new ArrayList<Integer>();
    List<String> own = section.markdown().lines().toList();
    for (int i = 0; i < own.size(); i++) {
      int line = section.fileLines().get(i);
      Matcher spot = SPOT.matcher(own.get(i).strip());
      List<String> put = spot.matches()
          ? named(file, line, spot.group(1), language, problems)
          : List.of(own.get(i));
      text.addAll(put);
      put.forEach(added -> origins.add(line));
    }
    return new Section(
        section.id(), section.heading(), section.line(), String.join("\n", text), origins);
  }

  private List<String> named(
      String file, int line, String name, String language, List<ContentProblem> problems) {
    List<String> block = lines.get(key(name, language));
    if (block == null) {
      problems.add(new ContentProblem(
          file,
          line,
          "there is no block \"" + key(name, language) + "\""
              + Suggestions.maybe(key(name, language), lines.keySet())));
      return List.of();
    }
    return block;
  }

  private static String key(String name, String language) {
    return name + "." + language;
  }
}
