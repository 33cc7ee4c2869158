package dev.thecal.core.inquiry;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.ReferenceFile;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Finds words in a visitor's message that may speak of an emergency. It errs towards too many: a false alarm costs a
 * sentence, a missed one a life. It never says that something is no emergency.
 */
public final class EmergencyWords {

  private static final String SHIPPED = "/reference/emergency-words.json";

  /** What the words point to. */
  public enum Kind {
    /** Breathing, consciousness, seizure, chest pain. */
    LIFE,
    /** Thoughts of suicide or self-harm. */
    SELF_HARM,
    /** Signs of infection, of too much or too little medicine, or an alarm of the pump. */
    PUMP
  }

  /**
   * Phrases of one kind in one language.
   *
   * @param phrases lower case; a star at the end stands for any ending
   */
  public record Phrases(Kind kind, String language, List<String> phrases) {

    public Phrases {
      phrases = phrases.stream().map(EmergencyWords::plain).toList();
    }

    boolean in(String padded) {
      return phrases.stream()
          .anyMatch(phrase -> padded.contains(
              phrase.endsWith("*")
                  ? " " + phrase.substring(0, phrase.length() - 1)
                  : " " + phrase + " "));
    }
  }

  private final List<Phrases> all;

  public EmergencyWords(List<Phrases> all) {
    this.all = List.copyOf(all);
  }

  public static EmergencyWords shipped() {
    return new EmergencyWords(ReferenceFile.entries(SHIPPED, "words", EmergencyWords::read));
  }

  /** What a message may speak of, in both languages whatever it was written in; empty: no such word was found. */
  public List<Kind> in(String message) {
    String padded = " " + plain(message).replace("*", " ").replaceAll(" +", " ") + " ";
    return all.stream()
        .filter(phrases -> phrases.in(padded))
        .map(Phrases::kind)
        .distinct()
        .sorted()
        .toList();
  }

  /** Without accents, apostrophes and punctuation, so that no typing habit hides a word. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("['’`´]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9*]+", " ")
        .strip();
  }

  private static Supplier<Phrases> read(JsonInput in) {
    var kind = in.required("kind", Reads.oneOf(Kind.class));
    var language = in.required("language", Reads.text(5));
    var phrases = in.requiredScalars("phrases", Reads.text(60));
    return () -> new Phrases(kind.get(), language.get(), phrases.get());
  }
}
