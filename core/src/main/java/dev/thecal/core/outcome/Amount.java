package dev.thecal.core.outcome;

import dev.thecal.core.quantity.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a figure.
 *
 * @param value rounded once, half-even, to at most 6 decimals
 * @param of what is counted, in words
 */
public record Amount(BigDecimal value, String of) {

  static Amount of(Exact value, String of) {
    return new Amount(value.printed(RoundingMode.HALF_EVEN), of);
  }

  static Amount of(long count, String of) {
    return of(Exact.of(count), of);
  }

  /** {@code 3 patients with both scores}. */
  public String text() {
    return value.toPlainString() + " " + of;
  }
}
