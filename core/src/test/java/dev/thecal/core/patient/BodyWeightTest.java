package dev.thecal.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyWeightTest {

  /** A pound is 0.45359237 kg: 160 * 0.45359237 = 72.5747792. */
  @ParameterizedTest
  @CsvSource({
    "72.5 kg,72.5",
    "160 lb,72.57477920",
    "0.3 kg,0.3",
    "650 kg,650",
    "1433 lb,649.99786621"
  })
  void is_exact_in_kilograms_and_keeps_its_unit(String text, String kilograms) {
    var weight = BodyWeight.parse(text);

    assertThat(weight.kilograms()).isEqualByComparingTo(kilograms);
    assertThat(weight).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "72.5", "72,5 kg", "72.5kg", "72.5 g", "-3 kg", "0.2 kg", "651 kg", "1434 lb", "72.5 KG"
      })
  void what_is_no_weight_is_refused(String text) {
    assertThatThrownBy(() -> BodyWeight.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weight");
  }

  @Test
  void the_message_names_the_units() {
    assertThatThrownBy(() -> BodyWeight.parse("72.5")).hasMessageContaining("kg or lb");
  }
}
