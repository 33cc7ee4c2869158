package dev.thecal.content.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReadabilityTest {

  private static final TextCounts HUNDRED_WORDS = new TextCounts(10, 100, 140, 0);

  @Test
  void smog_of_one_sentence_with_four_long_words() {
    // Published with the formula: 1.0430 sqrt(4 * 30 / 1) + 3.1291 = 1.0430 * 10.954451 + 3.1291
    near(Readability.smog(4, 1), "14.554593", "0.000001");
  }

  @Test
  void smog_of_thirty_sentences_with_ten_long_words() {
    // 1.0430 sqrt(10) + 3.1291 = 1.0430 * 3.162278 + 3.1291
    near(Readability.smog(10, 30), "6.4274", "0.0001");
  }

  @Test
  void flesch_kincaid_takes_off_15_59_and_not_15_9() {
    // 0.39 * 10 + 11.8 * 1.4 - 15.59 = 3.9 + 16.52 - 15.59
    near(Readability.fleschKincaid(HUNDRED_WORDS), "4.83", "0.000000001");
  }

  @Test
  void flesch_reading_ease() {
    // 206.835 - 1.015 * 10 - 84.6 * 1.4 = 206.835 - 10.15 - 118.44
    near(Readability.fleschReadingEase(HUNDRED_WORDS), "78.245", "0.000000001");
  }

  @Test
  void fernandez_huerta() {
    // 206.84 - 60 * 1.4 - 1.02 * 10 = 206.84 - 84 - 10.2
    near(Readability.fernandezHuerta(HUNDRED_WORDS), "112.64", "0.000000001");
  }

  @Test
  void grade_is_the_harder_of_the_two() {
    // No long words: SMOG is 3.1291, Flesch-Kincaid 4.83.
    near(Readability.grade(HUNDRED_WORDS), "4.83", "0.000000001");
    // 10 long words in 10 sentences: SMOG = 1.0430 sqrt(30) + 3.1291 = 8.8418
    near(Readability.grade(new TextCounts(10, 100, 140, 10)), "8.8418", "0.0001");
  }

  private static void near(BigDecimal actual, String expected, String tolerance) {
    assertThat(actual).isCloseTo(new BigDecimal(expected), within(new BigDecimal(tolerance)));
  }
}
