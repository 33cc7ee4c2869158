package dev.thecal.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactTest {

  private static final Exact THIRD = Exact.ratio(1, 3);

  @Test
  void keeps_a_third_a_third() {
    assertThat(THIRD.plus(THIRD).plus(THIRD)).isEqualTo(Exact.ONE);
    assertThat(THIRD.times(3)).isEqualTo(Exact.ONE);
    assertThat(Exact.ONE.dividedBy(3)).isEqualTo(THIRD);
    assertThat(Exact.ratio(2, -6)).isEqualTo(Exact.ZERO.minus(THIRD));
  }

  @Test
  void rounds_once_in_the_named_direction() {
    assertThat(THIRD.text(RoundingMode.DOWN)).isEqualTo("0.333333");
    assertThat(THIRD.text(RoundingMode.UP)).isEqualTo("0.333334");
    assertThat(Exact.ratio(1, 2_000_000).text(RoundingMode.HALF_EVEN)).isEqualTo("0");
    assertThat(Exact.ratio(3, 2_000_000).text(RoundingMode.HALF_EVEN)).isEqualTo("0.000002");
  }

  @Test
  void prints_without_trailing_zeros_and_without_exponent() {
    assertThat(Exact.of(40).text(RoundingMode.HALF_EVEN)).isEqualTo("40");
    assertThat(Exact.of(1_000_000).text(RoundingMode.HALF_EVEN)).isEqualTo("1000000");
    assertThat(Exact.ZERO.text(RoundingMode.HALF_EVEN)).isEqualTo("0");
    assertThat(Exact.of(new BigDecimal("1E+2"))).isEqualTo(Exact.of(100));
    assertThat(Exact.of(200_000).in(Unit.ML_PER_DAY, RoundingMode.UP)).isEqualTo("0.2 mL/day");
  }

  @Test
  void refuses_to_divide_by_zero_and_to_wrap() {
    assertThatThrownBy(() -> Exact.ONE.dividedBy(0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Exact.of(Long.MAX_VALUE).plus(Exact.ONE).toLong(RoundingMode.DOWN))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void what_is_printed_is_read_back() {
    var random = new Random(20260506);
    for (int i = 0; i < 1000; i++) {
      long nanolitres = random.nextLong(1_000_000_000_000L);
      var text = Exact.of(nanolitres).in(Unit.ML, RoundingMode.UNNECESSARY);

      assertThat(Volume.parse(text).nanolitres()).isEqualTo(nanolitres);
      assertThat(new Volume(nanolitres)).hasToString(text);
    }
  }
}
