package dev.thecal.content.render;

import dev.thecal.content.library.BrokenContent;
import dev.thecal.content.library.ContentProblem;
import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.Section;
import dev.thecal.core.json.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The {@code {{clinic.phone}}} spots of a leaflet and what a clinic puts there. */
final class Placeholders {

  static final Pattern SPOT = Pattern.compile("\\{\\{([^{}]*)}}");

  private Placeholders() {}

  /**
   * Every spot must have a value that is not blank: a hole where a telephone number belongs is worse
   * than no page.
   *
   * @throws BrokenContent naming every spot without a value
   */
  static void check(Leaflet leaflet, Map<String, String> values) {
    List<ContentProblem> problems = new ArrayList<>();
    for (Section section : leaflet.sections()) {
      SPOT.matcher(section.markdown())
          .results()
          .map(MatchResult::group)
          .map(Placeholders::name)
          .distinct()
          .filter(name -> values.getOrDefault(name, "").isBlank())
          .forEach(name -> problems.add(missing(leaflet, section, name, values)));
    }
    if (!problems.isEmpty()) {
      throw new BrokenContent(problems);
    }
  }

  static String name(String spot) {
    return spot.substring(2, spot.length() - 2).strip();
  }

  private static ContentProblem missing(
      Leaflet leaflet, Section section, String name, Map<String, String> values) {
    return new ContentProblem(
        leaflet.file(),
        section.line(),
        "no value for {{" + name + "}} in \"" + section.heading() + "\""
            + Suggestions.maybe(name, values.keySet()));
  }
}
