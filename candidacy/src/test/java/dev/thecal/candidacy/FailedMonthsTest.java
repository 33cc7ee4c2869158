package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.patient.FailedTherapy;
import dev.thecal.core.patient.FailureReason;
import dev.thecal.core.patient.TherapyKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailedMonthsTest {

  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);

  @Test
  void six_calendar_months_are_six_and_a_day_less_is_not() {
    // 1 September to 28 February, both counted, are six whole months.
    assertThat(months(tried("2025-09-01", "2026-02-28"))).contains(new BigDecimal("6.0"));
    // Five months and 27 days of 31: 27 x 10 / 31 = 8.7, rounded down.
    assertThat(months(tried("2025-09-01", "2026-02-27"))).contains(new BigDecimal("5.8"));
  }

  @Test
  void treatments_side_by_side_count_once_and_a_gap_does_not_count() {
    assertThat(months(
            tried("2025-01-01", "2025-03-31"),
            tried("2025-02-01", "2025-02-28"),
            tried("2025-03-15", "2025-04-30"),
            tried("2025-08-01", "2025-09-30")))
        .contains(new BigDecimal("6.0"));
  }

  @Test
  void what_lies_after_the_day_of_the_assessment_does_not_count() {
    assertThat(months(tried("2026-04-07", "2027-04-06"))).contains(new BigDecimal("1.0"));
    assertThat(months(tried("2026-06-01", "2026-12-31"))).isEmpty();
  }

  @Test
  void undated_invasive_or_declined_treatment_does_not_count() {
    FailedTherapy dated = tried("2025-01-01", "2025-12-31");

    assertThat(months(therapy(TherapyKind.INJECTION, FailureReason.INADEQUATE_RELIEF, dated)))
        .isEmpty();
    assertThat(months(therapy(TherapyKind.ORAL_OPIOID, FailureReason.DECLINED, dated)))
        .isEmpty();
    assertThat(months(new FailedTherapy(
            "rest",
            TherapyKind.SELF_CARE,
            dated.startedOn(),
            Optional.empty(),
            Optional.empty(),
            FailureReason.INADEQUATE_RELIEF,
            MAY_6,
            Optional.empty())))
        .isEmpty();
  }

  private static Optional<BigDecimal> months(FailedTherapy... therapies) {
    return FailedMonths.of(List.of(therapies), MAY_6);
  }

  private static FailedTherapy tried(String from, String to) {
    return new FailedTherapy(
        "physical-therapy",
        TherapyKind.PHYSICAL_THERAPY,
        Optional.of(LocalDate.parse(from)),
        Optional.of(LocalDate.parse(to)),
        Optional.empty(),
        FailureReason.INADEQUATE_RELIEF,
        MAY_6,
        Optional.empty());
  }

  private static FailedTherapy therapy(
      TherapyKind kind, FailureReason reason, FailedTherapy dates) {
    return new FailedTherapy(
        "other",
        kind,
        dates.startedOn(),
        dates.endedOn(),
        Optional.empty(),
        reason,
        MAY_6,
        Optional.empty());
  }
}
