package dev.thecal.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(textBlock = """
      20 mL,       VOLUME,        20000000
      0.000001 mL, VOLUME,        1
      100 mcg/day, DAILY_DOSE,    100000
      0.25 mg/day, DAILY_DOSE,    250000
      500 mcg/mL,  CONCENTRATION, 500000
      0.002 mL/h,  FLOW,          48000
      """)
  void reads_a_number_and_a_unit_exactly(String text, Dimension dimension, long expected) {
    assertThat(Measure.parse(text, dimension).amount()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      60 mcg/h            | DAILY_DOSE    | a dose per hour, not a dose per day
      100 µg/day          | DAILY_DOSE    | maybe mcg/day
      100 mcg/d           | DAILY_DOSE    | maybe mcg/day
      20 ml               | VOLUME        | maybe mL
      20                  | VOLUME        | not a quantity
      -1 mL               | VOLUME        | not a quantity
      1e3 mL              | VOLUME        | not a quantity
      1,5 mL              | VOLUME        | not a quantity
      20  mL              | VOLUME        | not a quantity
      0.0000001 mL        | VOLUME        | finer than
      99999999999999 mL   | VOLUME        | too large
      5 furlong           | VOLUME        | use mL
      """)
  void refuses_the_rest_with_the_value_and_the_cure(String text, Dimension dimension, String cure) {
    assertThatThrownBy(() -> Measure.parse(text, dimension))
        .isInstanceOf(QuantityFormatException.class)
        .hasMessageContaining(text)
        .hasMessageContaining(cure);
  }

  @Test
  void prints_what_it_read() {
    assertThat(DailyDose.parse("330 mcg/day")).hasToString("330 mcg/day");
    assertThat(Concentration.parse("2000 mcg/mL").in(Unit.MCG_PER_ML)).isEqualTo("2000 mcg/mL");
    assertThat(Volume.parse("40 mL")).hasToString("40 mL");
    assertThat(FlowRate.parse("0.048 mL/day")).hasToString("0.048 mL/day");
  }
}
