package dev.thecal.content.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCounterTest {

  @ParameterizedTest(name = "{0}: {1} sentences, {2} words")
  @CsvSource(delimiter = '|', textBlock = """
      The pump beeps.                    | 1 | 3
      Does it hurt? No! A bit...         | 3 | 6
      Give 2.5 now                       | 1 | 4
      Call 555-0101                      | 1 | 2
      # Heading\\nText follows            | 2 | 3
      - one thing\\n- two things          | 2 | 4
      1. First\\n2. Then rest             | 2 | 3
      One line\\ngoes on here.            | 1 | 5
      One block\\n\\nanother block         | 2 | 4
      It's well-known                    | 1 | 2
      Yes - and no                       | 1 | 3
      """)
  void sentences_and_words(String text, int sentences, int words) {
    TextCounts counts = Language.EN.count(text.replace("\\n", "\n"));

    assertThat(counts.sentences()).isEqualTo(sentences);
    assertThat(counts.words()).isEqualTo(words);
  }

  @Test
  void long_words_have_three_syllables_or_more() {
    // med-i-cine 3, cath-e-ter 3, pump 1, op-er-a-tion 4, be-fore 2: three long words, 13 syllables
    TextCounts counts = Language.EN.count("Medicine catheter pump operation before.");

    assertThat(counts).isEqualTo(new TextCounts(1, 5, 13, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n ", "... ! ?", "- -- '"})
  void a_text_without_a_word_is_refused(String text) {
    assertThatThrownBy(() -> Language.EN.count(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no word");
  }
}
