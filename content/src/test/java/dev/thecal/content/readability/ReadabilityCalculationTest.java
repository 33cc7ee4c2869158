package dev.thecal.content.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReadabilityCalculationTest {

  @Test
  void counts_and_grades_english() {
    ObjectNode answer = calculate("""
        {"text": "The pump is small. It sits under your skin.", "language": "en"}""");

    // 2 sentences, 9 words; syllables: the pump is small (4) it sits un-der your skin (6) = 10
    // 0.39 * 4.5 + 11.8 * 10/9 - 15.59 = 1.755 + 13.111111 - 15.59 = -0.723889
    assertThat(answer.get("sentences").asInt()).isEqualTo(2);
    assertThat(answer.get("words").asInt()).isEqualTo(9);
    assertThat(answer.get("syllables").asInt()).isEqualTo(10);
    assertThat(answer.get("fleschKincaid").decimalValue()).isEqualTo(new BigDecimal("-0.723889"));
    assertThat(answer.get("smog").decimalValue()).isEqualTo(new BigDecimal("3.1291"));
    // 206.835 - 1.015 * 4.5 - 84.6 * 10/9 = 206.835 - 4.5675 - 94
    assertThat(answer.get("fleschReadingEase").decimalValue())
        .isEqualTo(new BigDecimal("108.2675"));
    assertThat(answer.get("grade").decimalValue()).isEqualTo(new BigDecimal("3.1291"));
    assertThat(answer.get("findings").get(0).get("code").asText()).isEqualTo("short-text");
  }

  @Test
  void spanish_has_its_own_ease() {
    ObjectNode answer = calculate("""
        {"text": "La bomba es chica.", "language": "es"}""");

    // la bom-ba es chi-ca: 4 words, 6 syllables: 206.84 - 60 * 1.5 - 1.02 * 4 = 112.76
    assertThat(answer.get("fernandezHuerta").decimalValue()).isEqualTo(new BigDecimal("112.76"));
    assertThat(answer.has("fleschReadingEase")).isFalse();
  }

  @Test
  void thirty_sentences_are_enough() {
    String thirty = "It is so. ".repeat(30);

    assertThat(calculate("{\"text\": \"" + thirty + "\", \"language\": \"en\"}").get("findings"))
        .isEmpty();
    assertThat(calculate("{\"text\": \"" + thirty.substring(10) + "\", \"language\": \"en\"}")
            .get("findings"))
        .hasSize(1);
  }

  @Test
  void all_problems_at_once() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> calculate("""
        {"text": "...", "language": "de", "level": 6}"""));

    assertThat(refusal.problems())
        .extracting(InputProblem::pointer)
        .containsExactlyInAnyOrder("/text", "/language", "/level");
  }

  private static ObjectNode calculate(String json) {
    return new ReadabilityCalculation().calculate(JsonInput.parse(json));
  }
}
