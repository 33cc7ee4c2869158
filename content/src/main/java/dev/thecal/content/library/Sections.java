package dev.thecal.content.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a leaflet at its {@code ## Heading {#id}} lines. */
final class Sections {

  /**
   * What every text for patients must answer. Review date and reviewer, which belong to the same
   * list, are front matter.
   */
  static final Set<String> REQUIRED = new LinkedHashSet<>(List.of(
      "what-it-is",
      "who-it-may-help",
      "what-happens",
      "benefits",
      "risks",
      "alternatives",
      "costs",
      "aftercare",
      "when-to-call",
      "numbers"));

  private static final Pattern HEADING = Pattern.compile("## (.+?) \\{#([a-z][a-z0-9-]*)}");

  private final String file;
  private final List<ContentProblem> problems;
  private final List<Section> sections = new ArrayList<>();

  private Sections(String file, List<ContentProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  static List<Section> parse(
      String file, List<String> lines, int bodyLine, List<ContentProblem> problems) {
    var sections = new Sections(file, problems);
    sections.cut(lines, bodyLine);
    return List.copyOf(sections.sections);
  }

  /** The required ids that none of the sections has. */
  static List<String> missing(List<Section> sections) {
    var present = new HashSet<String>();
    sections.forEach(section -> present.add(section.id()));
    return REQUIRED.stream().filter(id -> !present.contains(id)).toList();
  }

  private void cut(List<String> lines, int bodyLine) {
    int start = bodyLine;
    while (start <= lines.size() && lines.get(start - 1).isBlank()) {
      start++;
    }
    while (start <= lines.size()) {
      int end = start + 1;
      while (end <= lines.size() && !lines.get(end - 1).startsWith("## ")) {
        end++;
      }
      add(lines.get(start - 1), start, lines.subList(start, end - 1));
      start = end;
    }
  }

  private void add(String headingLine, int line, List<String> below) {
    int first = 0;
    while (first < below.size() && below.get(first).isBlank()) {
      first++;
    }
    String markdown = String.join("\n", below.subList(first, below.size())).strip();
    Matcher heading = HEADING.matcher(headingLine);
    if (!heading.matches()) {
      problem(line, "a line \"## Heading {#id}\" is expected, was \"" + headingLine + "\"");
      return;
    }
    String id = heading.group(2);
    if (sections.stream().anyMatch(section -> section.id().equals(id))) {
      problem(line, "the section \"" + id + "\" stands twice");
    }
    if (markdown.isEmpty()) {
      problem(line, "the section \"" + id + "\" is empty");
    }
    sections.add(Section.plain(id, heading.group(1), line + first, markdown).at(line));
  }

  private void problem(int line, String detail) {
    problems.add(new ContentProblem(file, line, detail));
  }
}
