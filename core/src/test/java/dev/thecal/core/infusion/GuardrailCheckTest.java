package dev.thecal.core.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.drug.Guardrail;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.quantity.DailyDose;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardrailCheckTest {

  @ParameterizedTest(name = "recommended {0}, hard {1}, cited {2}, dose {3}: {4}")
  @CsvSource(delimiter = '|', textBlock = """
      10 mg/day | 20 mg/day | true  | 10 mg/day     |
      10 mg/day | 20 mg/day | true  | 10.001 mg/day | dose-above-recommended WARN
      10 mg/day | 20 mg/day | true  | 20 mg/day     | dose-above-recommended WARN
      10 mg/day | 20 mg/day | true  | 20.001 mg/day | dose-above-maximum REFUSE
      10 mg/day | 20 mg/day | false | 20.001 mg/day | dose-above-maximum WARN
      10 mg/day | 20 mg/day | false | 10.001 mg/day | dose-above-recommended WARN
                | 20 mg/day | true  | 20 mg/day     |
                | 20 mg/day | true  | 20.001 mg/day | dose-above-maximum REFUSE
      10 mg/day |           | true  | 10 mg/day     |
      10 mg/day |           | true  | 10.001 mg/day | dose-above-maximum REFUSE
      10 mg/day |           | false | 10.001 mg/day | dose-above-maximum WARN
      """)
  void a_soft_bound_asks_for_a_reason_and_a_hard_one_refuses(
      @Nullable String recommended,
      @Nullable String hard,
      boolean cited,
      String dose,
      @Nullable String expected) {
    var limit = new Cited<>(
        new Guardrail<>(Optional.empty(), bound(recommended), bound(hard)),
        Citation.of("Test", "row"),
        cited ? new Cited.Sourced() : new Cited.Draft());

    assertThat(GuardrailCheck.of("dose", limit, DailyDose.parse(dose), DailyDose::toString).stream()
            .map(finding -> finding.code() + " " + finding.severity()))
        .isEqualTo(Optional.ofNullable(expected).stream().toList());
  }

  @Test
  void hard_bounds_enclose_the_recommended_ones() {
    assertThat(new Guardrail<>(Optional.empty(), bound("20 mg/day"), bound("20 mg/day"))
            .refusesAbove())
        .hasToString("20 mg/day");
    assertThatThrownBy(
            () -> new Guardrail<>(Optional.empty(), bound("20.001 mg/day"), bound("20 mg/day")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hard 20 mg/day is below recommended 20.001 mg/day");
    assertThatThrownBy(
            () -> new Guardrail<DailyDose>(Optional.empty(), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<DailyDose> bound(@Nullable String text) {
    return Optional.ofNullable(text).map(DailyDose::parse);
  }
}
