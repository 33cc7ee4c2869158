package dev.thecal.content.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts sentences, words and syllables. Words are runs of letters, digits, apostrophes and hyphens;
 * a sentence ends at {@code . ! ?} or a blank line; a heading or list item is a sentence.
 */
final class TextCounter {

  /** A run that is only hyphens or apostrophes is no word. */
  private static final Pattern WORD =
      Pattern.compile("['’-]*[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");

  /** The point in 2.5 ends no sentence. */
  private static final Pattern STOP = Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)|[!?]|\\n\\s*\\n");

  private static final Pattern OWN_LINE =
      Pattern.compile("\\s*(#{1,6}\\s|[-*+•]\\s|\\d+[.)]\\s).*");
  private static final Pattern MARKER = Pattern.compile("^\\s*(#{1,6}|[-*+•]|\\d+[.)])\\s+");

  private final Syllables syllables;

  TextCounter(Syllables syllables) {
    this.syllables = syllables;
  }

  /**
   * @throws IllegalArgumentException if there is no word in it
   */
  TextCounts count(String text) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("there is no word in the text");
    }
    int sum = 0;
    int longWords = 0;
    for (String word : words) {
      int own = syllables.of(word);
      sum += own;
      longWords += own >= 3 ? 1 : 0;
    }
    return new TextCounts(sentences(text), words.size(), sum, longWords);
  }

  private int sentences(String text) {
    return (int) STOP.splitAsStream(paragraphs(text))
        .filter(part -> !words(part).isEmpty())
        .count();
  }

  private static List<String> words(String text) {
    return WORD.matcher(paragraphs(text)).results().map(MatchResult::group).toList();
  }

  /** Headings and list items as paragraphs of their own, without their marker. */
  private static String paragraphs(String text) {
    var lines = new ArrayList<String>();
    boolean afterHeading = false;
    for (String line : text.lines().toList()) {
      boolean own = OWN_LINE.matcher(line).matches();
      if (own || afterHeading) {
        lines.add("");
      }
      lines.add(own ? MARKER.matcher(line).replaceFirst("") : line);
      afterHeading = own && line.strip().startsWith("#");
    }
    return String.join("\n", lines);
  }
}
