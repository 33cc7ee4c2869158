package dev.thecal.content.readability;

/**
 * What the formulas need to know of a text.
 *
 * @param sentences 1 or more
 * @param words 1 or more
 * @param syllables at least one a word
 * @param longWords words of three and more syllables
 */
public record TextCounts(int sentences, int words, int syllables, int longWords) {

  public TextCounts {
    if (sentences < 1 || words < sentences || syllables < words || longWords > words) {
      throw new IllegalArgumentException("no text has " + sentences + " sentences, " + words
          + " words, " + syllables + " syllables and " + longWords + " long words");
    }
  }
}
