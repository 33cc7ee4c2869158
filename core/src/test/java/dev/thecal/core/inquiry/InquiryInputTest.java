package dev.thecal.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryInputTest {

  private static final String START = "{\"kind\":\"contact\",\"name\":\"Ana\",\"language\":\"en\",";

  @ParameterizedTest(name = "{0} characters: {1}")
  @CsvSource({"2000, true", "2001, false"})
  void a_message_has_a_longest_length(int length, boolean fits) {
    String json = START + "\"phone\":\"206-555-0100\",\"message\":\"" + "a".repeat(length) + "\"}";

    if (fits) {
      assertThat(read(json).message()).hasSize(length);
    } else {
      assertThatThrownBy(() -> read(json))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("/message");
    }
  }

  @Test
  void a_way_to_answer_is_needed() {
    assertThatThrownBy(() -> read(START + "\"message\":\"Hello\"}"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("phone number or an e-mail address");
    assertThat(read(START + "\"message\":\"Hello\",\"email\":\"ana@mail.com\"}").email())
        .contains("ana@mail.com");
  }

  @ParameterizedTest
  @CsvSource({"phone, five", "email, ana at mail", "language, de", "times, night"})
  void a_wrong_value_is_named_with_the_cure(String field, String value) {
    String json = "{\"kind\":\"contact\",\"name\":\"Ana\",\"message\":\"Hello\",\"" + field
        + "\":\"" + value + "\"" + (field.equals("language") ? "" : ",\"language\":\"en\"")
        + (field.equals("phone") ? "" : ",\"phone\":\"206-555-0100\"") + "}";

    assertThatThrownBy(() -> read(json))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("/" + field)
        .hasMessageContaining(value);
  }

  @Test
  void somebody_asks_for_somebody_else() {
    var read = read(START + "\"phone\":\"(206) 555 0100\",\"message\":\"Hello\","
        + "\"onBehalf\":{\"relation\":\"family\",\"person\":\"Bo\"}}");

    assertThat(read.onBehalf().orElseThrow().person()).contains("Bo");
  }

  private static InquiryInput read(String json) {
    JsonInput in = JsonInput.parse(json);
    var read = InquiryInput.read(in);
    in.check();
    return read.get();
  }
}
