package dev.thecal.core.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialOutcomeTest {

  private static final Optional<Boolean> YES = Optional.of(true);
  private static final Optional<Boolean> NO = Optional.of(false);

  @ParameterizedTest(name = "{0} -> {1} with {2}: {4}")
  @CsvSource(textBlock = """
      8, 3.5,  >= 0.5, 0.5625,   SUCCESS
      7, 4,    >= 0.5, 0.428571, FAILURE
      8, 4,    >= 0.5, 0.5,      SUCCESS
      8, 4,    > 0.5,  0.5,      FAILURE
      8, 3.99, > 0.5,  0.50125,  SUCCESS
      8, 4.01, >= 0.5, 0.49875,  FAILURE
      6, 2,    >= 0.66666667, 0.666667, FAILURE
      4, 6,    >= 0.5, -0.5,     FAILURE
      """)
  void compares_exactly_at_the_edge(
      BigDecimal baseline,
      BigDecimal sustained,
      String threshold,
      BigDecimal reduction,
      TrialOutcome.Result expected) {
    var outcome = outcome(baseline, sustained, YES, NO, YES, threshold);

    assertThat(outcome.reduction())
        .hasValueSatisfying(r -> assertThat(r).isEqualByComparingTo(reduction));
    assertThat(outcome.result()).isEqualTo(expected);
    assertThat(outcome.missing()).isEmpty();
  }

  @Test
  void needs_function_tolerance_and_the_patients_wish() {
    var eight = BigDecimal.valueOf(8);
    var two = BigDecimal.valueOf(2);

    assertThat(outcome(eight, two, NO, NO, YES, ">= 0.5").success()).contains(false);
    assertThat(outcome(eight, two, YES, YES, YES, ">= 0.5").success()).contains(false);
    assertThat(outcome(eight, two, YES, NO, NO, ">= 0.5").success()).contains(false);
  }

  @Test
  void says_what_is_missing_instead_of_guessing() {
    var outcome = TrialOutcome.of(
        Optional.of(BigDecimal.TEN),
        Optional.empty(),
        YES,
        Optional.empty(),
        Optional.empty(),
        SuccessThreshold.parse(">= 0.5"));

    assertThat(outcome.missing()).containsExactly("sustained", "intolerable", "patientWants");
    assertThat(outcome.success()).isEmpty();
    assertThat(outcome.reduction()).isEmpty();
    assertThat(outcome.result()).isEqualTo(TrialOutcome.Result.UNDETERMINED);
  }

  @Test
  void a_baseline_of_zero_cannot_fall() {
    var outcome = outcome(BigDecimal.ZERO, BigDecimal.ZERO, YES, NO, YES, ">= 0.5");

    assertThat(outcome.result()).isEqualTo(TrialOutcome.Result.UNDETERMINED);
    assertThat(outcome.reduction()).isEmpty();
    assertThat(outcome.missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "= 0.5", ">= 0", ">= 1.1", "> 50 %", ">=  0.5", ""})
  void refuses_other_thresholds(String text) {
    assertThatThrownBy(() -> SuccessThreshold.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void prints_the_threshold_as_it_reads_it() {
    assertThat(SuccessThreshold.parse(">=0.5")).hasToString(">= 0.5");
    assertThat(SuccessThreshold.parse("> 1")).hasToString("> 1");
  }

  private static TrialOutcome outcome(
      BigDecimal baseline,
      BigDecimal sustained,
      Optional<Boolean> function,
      Optional<Boolean> intolerable,
      Optional<Boolean> wants,
      String threshold) {
    return TrialOutcome.of(
        Optional.of(baseline),
        Optional.of(sustained),
        function,
        intolerable,
        wants,
        SuccessThreshold.parse(threshold));
  }
}
