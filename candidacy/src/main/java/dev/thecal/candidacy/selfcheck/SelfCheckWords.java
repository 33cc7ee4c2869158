package dev.thecal.candidacy.selfcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;

/** The texts of one language, from {@code selfcheck/<language>.properties}. */
final class SelfCheckWords {

  private final Properties texts = new Properties();
  private final String file;

  SelfCheckWords(SelfCheckLanguage language) {
    file = "/selfcheck/" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in = SelfCheckWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + file);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String get(String key) {
    return find(key).orElseThrow(() -> new IllegalStateException(file + " lacks " + key));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(texts.getProperty(key));
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** A question's own text for a choice, else the one that all questions share. */
  String choice(String question, String choice) {
    return find("question." + question + "." + choice).orElseGet(() -> get("choice." + choice));
  }

  String fill(String key, SelfCheckClinic clinic) {
    return get(key)
        .replace("{clinic}", clinic.name())
        .replace("{phone}", clinic.phone())
        .replace("{onCall}", clinic.onCallPhone())
        .replace("{emergency}", SelfCheckEnding.EMERGENCY_PHONE);
  }

  /** Numbered texts, {@code key.1}, {@code key.2} and so on. */
  List<String> lines(String key, SelfCheckClinic clinic) {
    return IntStream.iterate(1, i -> find(key + "." + i).isPresent(), i -> i + 1)
        .mapToObj(i -> fill(key + "." + i, clinic))
        .toList();
  }
}
