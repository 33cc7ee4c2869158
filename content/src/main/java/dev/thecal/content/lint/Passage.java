package dev.thecal.content.lint;

import dev.thecal.content.library.Section;
import java.util.function.IntUnaryOperator;

/**
 * A stretch of text under check.
 *
 * @param id of the section; empty for a text without sections
 * @param text Markdown
 * @param lines the line of the file for a place in the text
 */
record Passage(String id, String text, IntUnaryOperator lines) {

  static Passage of(Section section) {
    return new Passage(section.id(), section.markdown(), section::lineOf);
  }

  static Passage plain(String text) {
    return new Passage(
        "",
        text,
        at -> 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count());
  }

  int lineOf(int offset) {
    return lines.applyAsInt(offset);
  }
}
