package dev.thecal.content.render;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Short phrases in one language, from {@code words/NAME.LANGUAGE.properties} beside this module: what
 * stands around the text of a leaflet and what a clinic's profile becomes in words.
 */
public final class Wording {

  /** The languages in which everything we show to patients is complete. */
  public static final List<String> LANGUAGES = List.of("en", "es");

  private static final Map<String, Wording> LOADED = new ConcurrentHashMap<>();

  private final String source;
  private final Locale locale;
  private final Map<String, String> phrases;

  private Wording(String source, Locale locale, Map<String, String> phrases) {
    this.source = source;
    this.locale = locale;
    this.phrases = phrases;
  }

  /**
   * @throws Refusal if there is no such language
   */
  public static Wording of(String name, String language) {
    if (!LANGUAGES.contains(language)) {
      throw Refusal.notFound("language", language);
    }
    return LOADED.computeIfAbsent(
        "/words/" + name + "." + language + ".properties", path -> load(path, language));
  }

  /** All keys, for tests that hold two languages beside each other. */
  public Set<String> keys() {
    return phrases.keySet();
  }

  /**
   * @throws IllegalStateException for a key that is not there: a slip of ours
   */
  public String phrase(String key, Object... parts) {
    String phrase = phrases.get(key);
    if (phrase == null) {
      throw new IllegalStateException("there is no phrase \"" + key + "\" in " + source);
    }
    return new MessageFormat(phrase.replace("'", "''"), locale).format(parts);
  }

  /** The phrase {@code prefix.name-of-the-value}. */
  public String phrase(String prefix, Enum<?> value) {
    return phrase(prefix + "." + Reads.name(value));
  }

  /** {@code a, b or c}. */
  public <T> String list(List<T> values, Function<T, String> words, String last) {
    List<String> all = values.stream().map(words).distinct().toList();
    if (all.size() < 2) {
      return String.join("", all);
    }
    String first = all.subList(0, all.size() - 1).stream().collect(Collectors.joining(", "));
    return first + " " + phrase(last) + " " + all.get(all.size() - 1);
  }

  private static Wording load(String path, String language) {
    try (InputStream in = Wording.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Wording(
          path,
          Locale.forLanguageTag(language),
          properties.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(Function.identity(), properties::getProperty)));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
