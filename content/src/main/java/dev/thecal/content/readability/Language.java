package dev.thecal.content.readability;

/** The languages we can count. */
public enum Language {
  EN,
  ES;

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
