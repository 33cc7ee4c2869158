package dev.thecal.core.patient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The weight of a body, as it was read. Kilograms and pounds are mixed up easily: a bare number is refused, and
 * so is one that no patient weighs.
 *
 * @param value in the unit
 * @param unit it was read in
 */
public record BodyWeight(BigDecimal value, Unit unit) {

  /** Units of scales. */
  public enum Unit {
    KG("kg", BigDecimal.ONE),
    /** The international pound, exact by definition. */
    LB("lb", new BigDecimal("0.45359237"));

    private final String symbol;
    private final BigDecimal kilograms;

    Unit(String symbol, BigDecimal kilograms) {
      this.symbol = symbol;
      this.kilograms = kilograms;
    }
  }

  private static final Pattern TEXT = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?) (kg|lb)");
  private static final BigDecimal LEAST_KG = new BigDecimal("0.3");
  private static final BigDecimal MOST_KG = new BigDecimal("650");

  public BodyWeight {
    BigDecimal kg = value.multiply(unit.kilograms);
    if (kg.compareTo(LEAST_KG) < 0 || kg.compareTo(MOST_KG) > 0) {
      throw new IllegalArgumentException("\"" + value.toPlainString() + " " + unit.symbol
          + "\" is no weight of a patient; between 0.3 kg and 650 kg is expected");
    }
  }

  /**
   * Reads {@code "72.5 kg"} or {@code "160 lb"}.
   *
   * @throws IllegalArgumentException for anything else
   */
  @JsonCreator
  public static BodyWeight parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + text
          + "\" is not a weight; write a number, one space and kg or lb, for example \"72.5 kg\"");
    }
    Unit unit = matcher.group(2).equals("kg") ? Unit.KG : Unit.LB;
    return new BodyWeight(new BigDecimal(matcher.group(1)), unit);
  }

  /** Exact, whatever the unit it was read in. */
  public BigDecimal kilograms() {
    return value.multiply(unit.kilograms);
  }

  /** As {@link #parse} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return value.toPlainString() + " " + unit.symbol;
  }
}
