package dev.thecal.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.inquiry.EmergencyWords.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyWordsTest {

  private static final EmergencyWords WORDS = EmergencyWords.shipped();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      My husband can't breathe well                | LIFE
      HE IS HARD TO WAKE!!!                        | LIFE
      hard  to\twake                               | LIFE
      I think I overdosed                          | LIFE
      Mi mamá no se despierta                      | LIFE
      tengo dificultad  para respirar              | LIFE
      I thought about suicide                      | SELF_HARM
      I can’t go on                                | SELF_HARM
      ya no quiero vivir                           | SELF_HARM
      the pump is beeping since noon               | PUMP
      Tengo fiebre y la herida roja                | PUMP
      signs of withdrawal                          | PUMP
      """)
  void a_word_of_an_emergency_is_found(String message, Kind kind) {
    assertThat(WORDS.in(message)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What does a trial cost?",
        "Can I travel with a pump?",
        "I had back surgery in 2019 and still hurt. Do I need a referral?",
        "¿Cuánto cuesta la prueba?",
        "My benefits start in May"
      })
  void an_everyday_question_is_left_alone(String message) {
    assertThat(WORDS.in(message)).isEmpty();
  }
}
