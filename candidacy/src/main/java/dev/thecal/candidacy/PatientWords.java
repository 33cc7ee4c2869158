package dev.thecal.candidacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The sentences of {@link PatientText} in one language, from {@code patient/<language>.properties}. */
final class PatientWords {

  private final PatientLanguage language;
  private final Properties texts = new Properties();

  PatientWords(PatientLanguage language) {
    this.language = language;
    try (InputStream in = PatientWords.class.getResourceAsStream(language.file())) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + language.file());
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String get(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalStateException(language.file() + " lacks " + key));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(texts.getProperty(key));
  }

  /** In alphabetical order. */
  List<String> keys() {
    return texts.stringPropertyNames().stream().sorted().toList();
  }
}
