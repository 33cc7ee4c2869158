package dev.thecal.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.scheduling.due.ClinicDays;
import dev.thecal.scheduling.due.DepletionFacts;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.DueWindows;
import dev.thecal.scheduling.due.RefillPolicy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What somebody writes who embeds this module: no server, no database, no container. */
class EmbeddingTest {

  @Test
  void a_refill_window_in_ten_lines() {
    LocalDate filled = LocalDate.parse("2026-03-02");
    LocalDate latestByThePump = LocalDate.parse("2026-05-14");
    DepletionFacts pump = DepletionFacts.dated(filled, "morphine", latestByThePump, "volume");
    ClinicDays weekdays = day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

    DueWindow window = DueWindows.of(pump, RefillPolicy.draft(), weekdays);

    // a safety day before Thursday 14 May, a week's margin before that
    assertThat(window.latestAcceptable().orElseThrow().on()).isEqualTo("2026-05-13");
    assertThat(window.recommended().orElseThrow().on()).isEqualTo("2026-05-06");
    assertThat(window.recommended().orElseThrow().text())
        .isEqualTo("7 days before the latest day, to recover from a missed visit.");
  }
}
