package dev.thecal.content.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

  @Test
  void at_least_97_of_100_words_of_the_field_are_counted_right() throws IOException {
    var wrong = new ArrayList<String>();
    List<String> lines = wordList();
    for (String line : lines) {
      String[] parts = line.split(" ", 2);
      int counted = new EnglishSyllables().of(parts[0]);
      if (counted != Integer.parseInt(parts[1])) {
        wrong.add(line + " was " + counted);
      }
    }

    assertThat(lines).hasSizeGreaterThan(150);
    assertThat(wrong)
        .as("%d of %d", wrong.size(), lines.size())
        .hasSizeLessThan(lines.size() * 3 / 100);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026, 1",
    "555-0101, 1",
    "well-known, 2",
    "side-effects, 3",
    "don't, 1",
    "didn't, 2",
    "nurse's, 1",
    "mL, 1"
  })
  void numbers_and_joined_words(String word, int syllables) {
    assertThat(new EnglishSyllables().of(word)).isEqualTo(syllables);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "dolor, 2",
    "bomba, 2",
    "médula, 3",
    "día, 2",
    "quirófano, 4",
    "guía, 2",
    "ciudad, 2",
    "cuidado, 3",
    "aorta, 3",
    "ahora, 3",
    "pingüino, 3",
    "leer, 2",
    "aire, 2",
    "medicamento, 5",
    "operación, 4",
    "muy, 1",
    "rey, 1",
    "ayuda, 3",
    "y, 1",
    "que, 1",
    "guerra, 2",
    "huesos, 2",
    "cirugía, 4",
    "alivio, 3",
    "2, 1"
  })
  void spanish(String word, int syllables) {
    assertThat(new SpanishSyllables().of(word)).isEqualTo(syllables);
  }

  private static List<String> wordList() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(SyllablesTest.class.getResourceAsStream("/syllables-en.txt"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
