package dev.thecal.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.VisitType;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffWordsTest {

  @ParameterizedTest
  @CsvSource({
    "2, 2 days",
    "1, 1 day",
    "0, today",
    "-1, 1 day past",
    "-3, 3 days past",
    ", nobody knows"
  })
  void days_to_the_latest_day(Long days, String words) {
    assertThat(WorklistViews.days(Optional.ofNullable(days))).isEqualTo(words);
  }

  @Test
  void a_slot_comes_back_from_the_form_as_it_was() {
    Slot slot =
        VisitType.REFILL.slot("main", "room-1", "nurse-1", Instant.parse("2026-05-07T13:00:00Z"));

    assertThat(BookingForms.slot(BookingForms.value(slot))).isEqualTo(slot);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "main|room-1",
        "main|room-1|nurse-1|tomorrow|later",
        "a|b|c|2026-05-07T13:00:00Z",
        "a|b|c|2026-05-07T13:00:00Z|d",
        "a|b|c|2026-05-07T13:00:00Z|2026-05-07T13:00:00Z"
      })
  void a_form_that_was_changed_is_refused(String value) {
    assertThatThrownBy(() -> BookingForms.slot(value)).isInstanceOf(Refusal.class);
  }
}
