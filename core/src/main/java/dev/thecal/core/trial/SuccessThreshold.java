package dev.thecal.core.trial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a trial must reduce the pain: payers differ between "at least half" and "more than half".
 *
 * @param inclusive true for {@code >=}: the threshold itself is a success
 * @param ratio part of the baseline, above 0 and at most 1
 */
public record SuccessThreshold(boolean inclusive, BigDecimal ratio) {

  private static final Pattern TEXT = Pattern.compile("(>=|>) ?(\\d(?:\\.\\d{1,9})?)");

  public SuccessThreshold {
    if (ratio.signum() <= 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "threshold ratio must be above 0 and at most 1, was " + ratio + "; 0.5 means half");
    }
  }

  /**
   * Reads {@code ">= 0.5"} or {@code "> 0.5"}.
   *
   * @throws IllegalArgumentException for anything else
   */
  @JsonCreator
  public static SuccessThreshold parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + text
          + "\" is no threshold; write >= or > and a decimal above 0 and up to 1, for example"
          + " \">= 0.5\"");
    }
    return new SuccessThreshold(matcher.group(1).equals(">="), new BigDecimal(matcher.group(2)));
  }

  /**
   * Whether the score fell far enough; compared as products, so the edge is exact.
   *
   * @throws IllegalArgumentException if the baseline is not above 0: then nothing can fall
   */
  public boolean metBy(BigDecimal baseline, BigDecimal sustained) {
    if (baseline.signum() <= 0) {
      throw new IllegalArgumentException("baseline must be above 0, was " + baseline);
    }
    int edge = baseline.subtract(sustained).compareTo(ratio.multiply(baseline));
    return inclusive ? edge >= 0 : edge > 0;
  }

  /** As {@link #parse} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return (inclusive ? ">= " : "> ") + ratio.toPlainString();
  }
}
