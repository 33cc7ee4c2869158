package dev.thecal.content.library;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One part of a leaflet under its own heading.
 *
 * @param id stable across languages, for example {@code when-to-call}
 * @param heading as the reader sees it
 * @param line of the heading in the file
 * @param markdown the text below the heading, shared blocks put in
 * @param fileLines for every line of the text the line of the file that it came from; all lines of a
 *     block have the line that names it
 */
public record Section(
    String id, String heading, int line, String markdown, List<Integer> fileLines) {

  public Section {
    fileLines = List.copyOf(fileLines);
  }

  /** With text that begins one line below the heading. */
  public static Section plain(String id, String heading, int line, String markdown) {
    int lines = (int) markdown.lines().count();
    return new Section(
        id,
        heading,
        line,
        markdown,
        IntStream.rangeClosed(line + 1, line + lines).boxed().toList());
  }

  Section at(int headingLine) {
    return new Section(id, heading, headingLine, markdown, fileLines);
  }

  /** The line of the file in which the character at this place of the text stands. */
  public int lineOf(int offset) {
    int index =
        (int) markdown.substring(0, offset).chars().filter(c -> c == '\n').count();
    return index < fileLines.size() ? fileLines.get(index) : line;
  }
}
