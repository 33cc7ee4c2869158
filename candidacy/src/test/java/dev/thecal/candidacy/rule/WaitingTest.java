package dev.thecal.candidacy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {

  @ParameterizedTest
  @CsvSource({
    "2024-03-01, P1Y, 2025-03-01",
    // no 29 February in 2025: a day later, never a day earlier
    "2024-02-29, P1Y, 2025-03-01",
    "2025-08-31, P6M, 2026-03-01",
    "2025-11-06, P6M, 2026-05-06",
  })
  void a_missing_day_moves_later(LocalDate start, String wait, LocalDate expected) {
    assertThat(Waiting.end(start, Period.parse(wait))).isEqualTo(expected);
  }
}
