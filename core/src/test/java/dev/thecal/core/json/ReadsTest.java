package dev.thecal.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsTest {

  @Test
  void a_date_is_year_month_day() {
    assertThat(Reads.date("2026-05-06")).isEqualTo(LocalDate.of(2026, 5, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"05/06/2026", "5/6/26", "05-06-2026", "5.6.2026", "13/01/2026"})
  void a_date_that_can_be_read_in_two_ways_is_refused_with_the_form_to_write(String text) {
    assertThatThrownBy(() -> Reads.date(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + text + "\" is not a date that can be read in one way only; write"
            + " year-month-day, for example 2026-05-06");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "2026-13-01", "2026-02-30", "2026/05/06", ""})
  void what_is_no_date_is_refused_with_the_form_to_write(String text) {
    assertThatThrownBy(() -> Reads.date(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + text + "\" is not a date; write year-month-day, for example 2026-05-06");
  }
}
