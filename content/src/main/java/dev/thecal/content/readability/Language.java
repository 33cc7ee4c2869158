package dev.thecal.content.readability;

import dev.thecal.core.json.Reads;

/** The languages we can count. */
public enum Language {
  EN,
  ES;

  /**
   * By its ISO 639-1 code.
   *
   * @throws IllegalArgumentException naming the languages there are
   */
  public static Language of(String code) {
    return Reads.oneOf(Language.class).apply(code);
  }

  /**
   * Nothing is set aside: what is in the text is counted.
   *
   * @throws IllegalArgumentException if there is no word in it
   */
  public TextCounts count(String text) {
    Syllables syllables = switch (this) {
      case EN -> new EnglishSyllables();
      case ES -> new SpanishSyllables();
    };
    return new TextCounter(syllables).count(text);
  }
}
