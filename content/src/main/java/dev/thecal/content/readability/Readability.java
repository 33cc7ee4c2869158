package dev.thecal.content.readability;

import static java.math.MathContext.DECIMAL64;

import java.math.BigDecimal;

/** The published formulas. Results are not rounded; who prints them does that. */
public final class Readability {

  private static final BigDecimal SMOG_SENTENCES = BigDecimal.valueOf(30);

  private Readability() {}

  /**
   * Flesch-Kincaid grade level: {@code 0.39 words/sentence + 11.8 syllables/word - 15.59}. (A known
   * misprint has 15.9.) Can be below zero for very plain text.
   */
  public static BigDecimal fleschKincaid(TextCounts text) {
    return times("0.39", wordsPerSentence(text))
        .add(times("11.8", syllablesPerWord(text)))
        .subtract(new BigDecimal("15.59"), DECIMAL64);
  }

  /**
   * SMOG grade: {@code 1.0430 sqrt(longWords * 30 / sentences) + 3.1291}; made for texts of 30
   * sentences and more.
   */
  public static BigDecimal smog(int longWords, int sentences) {
    BigDecimal root = BigDecimal.valueOf(longWords)
        .multiply(SMOG_SENTENCES)
        .divide(BigDecimal.valueOf(sentences), DECIMAL64)
        .sqrt(DECIMAL64);
    return times("1.0430", root).add(new BigDecimal("3.1291"), DECIMAL64);
  }

  /** Flesch reading ease, English, higher is easier: {@code 206.835 - 1.015 w/s - 84.6 syl/w}. */
  public static BigDecimal fleschReadingEase(TextCounts text) {
    return new BigDecimal("206.835")
        .subtract(times("1.015", wordsPerSentence(text)))
        .subtract(times("84.6", syllablesPerWord(text)), DECIMAL64);
  }

  /**
   * Fernández Huerta, the same for Spanish: {@code 206.84 - 60 syl/w - 1.02 w/s} (1959, in the reading
   * in which the second term is the sentence length).
   */
  public static BigDecimal fernandezHuerta(TextCounts text) {
    return new BigDecimal("206.84")
        .subtract(times("60", syllablesPerWord(text)))
        .subtract(times("1.02", wordsPerSentence(text)), DECIMAL64);
  }

  /**
   * Szigriszt-Pazos (1993), the formula of the INFLESZ scale: {@code 206.835 - 62.3 syl/w - w/s}. 55 to
   * 65 is normal, 65 to 80 quite easy, above that very easy (Barrio-Cantalejo 2008).
   */
  public static BigDecimal szigrisztPazos(TextCounts text) {
    return new BigDecimal("206.835")
        .subtract(times("62.3", syllablesPerWord(text)))
        .subtract(wordsPerSentence(text), DECIMAL64);
  }

  /** The harder of Flesch-Kincaid and SMOG. */
  public static BigDecimal grade(TextCounts text) {
    return fleschKincaid(text).max(smog(text.longWords(), text.sentences()));
  }

  private static BigDecimal wordsPerSentence(TextCounts text) {
    return BigDecimal.valueOf(text.words()).divide(BigDecimal.valueOf(text.sentences()), DECIMAL64);
  }

  private static BigDecimal syllablesPerWord(TextCounts text) {
    return BigDecimal.valueOf(text.syllables()).divide(BigDecimal.valueOf(text.words()), DECIMAL64);
  }

  private static BigDecimal times(String factor, BigDecimal value) {
    return new BigDecimal(factor).multiply(value, DECIMAL64);
  }
}
