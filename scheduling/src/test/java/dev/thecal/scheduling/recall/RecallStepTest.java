package dev.thecal.scheduling.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.evidence.Citation;
import dev.thecal.scheduling.due.ClinicDays;
import dev.thecal.scheduling.due.DepletionFacts;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.DueWindows;
import dev.thecal.scheduling.due.RefillPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladder on both sides of each rung. */
class RecallStepTest {

  /**
   * By the pump until 14 May, alarm on 15 May. A safety day: latest 13 May. Morphine 7 days: recommended 6 May. Booked 14 days
   * ahead: by 22 April.
   */
  private static final DueWindow WINDOW = window("morphine");

  @ParameterizedTest(name = "{0}: {1}, critical {2}")
  @CsvSource({
    "2026-04-21, NONE, NONE",
    "2026-04-22, CALL_TO_BOOK, CALL_TO_BOOK",
    "2026-05-05, CALL_TO_BOOK, CALL_TO_BOOK",
    "2026-05-06, CALL_TODAY, CALL_TODAY",
    "2026-05-13, CALL_TODAY, CALL_TODAY",
    "2026-05-14, CLINICIAN_TODAY, EMERGENCY",
    "2026-05-15, CLINICIAN_TODAY, EMERGENCY"
  })
  void each_day_has_its_step(LocalDate today, RecallStep step, RecallStep critical) {
    assertThat(RecallStep.of(WINDOW, false, false, today)).isEqualTo(step);
    assertThat(RecallStep.of(WINDOW, true, false, today)).isEqualTo(critical);
  }

  @Test
  void a_refill_that_is_booked_in_time_asks_for_nothing() {
    assertThat(RecallStep.of(WINDOW, true, true, LocalDate.of(2026, 5, 14)))
        .isEqualTo(RecallStep.NONE);
  }

  @Test
  void without_a_date_a_clinician_looks_at_it_today() {
    DueWindow undated = DueWindows.of(
        DepletionFacts.unknown(List.of()), RefillPolicy.draft(), ClinicDays.EVERY_DAY);
    assertThat(RecallStep.of(undated, true, false, LocalDate.of(2026, 5, 6)))
        .isEqualTo(RecallStep.CLINICIAN_TODAY);
  }

  private static DueWindow window(String drug) {
    var facts = new DepletionFacts(
        Optional.of(LocalDate.of(2026, 3, 1)),
        Set.of(drug),
        Optional.of(LocalDate.of(2026, 5, 15)),
        Optional.empty(),
        Optional.of(LocalDate.of(2026, 5, 14)),
        "volume",
        Citation.arithmetic("given by the test"),
        List.of());
    return DueWindows.of(facts, RefillPolicy.draft(), ClinicDays.EVERY_DAY);
  }
}
