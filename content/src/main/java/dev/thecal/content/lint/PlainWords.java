package dev.thecal.content.lint;

import dev.thecal.content.readability.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words of the trade for which there is a plain one; the formulas count only length. */
final class PlainWords implements PassageRule {

  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}’'-]*");
  /** The section in which words are explained. */
  private static final String GLOSSARY = "words";

  private final Properties plain;

  private PlainWords(Properties plain) {
    this.plain = plain;
  }

  static PlainWords of(Language language) {
    String path = "/lint/plain-words." + language.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in =
        Objects.requireNonNull(PlainWords.class.getResourceAsStream(path), path)) {
      var words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new PlainWords(words);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  @Override
  public void check(Passage passage, Consumer<LintFinding> findings) {
    if (!passage.id().equals(GLOSSARY)) {
      WORD.matcher(passage.text())
          .results()
          .filter(word -> plain.containsKey(key(word)))
          .map(word -> hard(passage, word))
          .forEach(findings);
    }
  }

  private LintFinding hard(Passage passage, MatchResult word) {
    return LintFinding.warn(
        "plain-words",
        passage.lineOf(word.start()),
        word.group(),
        "many readers do not know this word",
        plain.getProperty(key(word)));
  }

  private static String key(MatchResult word) {
    return word.group().toLowerCase(Locale.ROOT);
  }
}
