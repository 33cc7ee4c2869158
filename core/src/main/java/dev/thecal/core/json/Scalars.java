package dev.thecal.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** JSON's own kinds of values; none is read as another. */
final class Scalars {

  private Scalars() {}

  static String text(JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException("a text in quotes is expected, was " + value);
    }
    return value.textValue();
  }

  static BigDecimal number(JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalArgumentException("a number is expected, was " + value);
    }
    return value.decimalValue();
  }

  /** Both bounds inclusive. */
  static int whole(JsonNode value, int least, int most) {
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      throw new IllegalArgumentException(
          "a whole number from " + least + " to " + most + " is expected, was " + value);
    }
    return value.intValue();
  }

  static boolean bool(JsonNode value) {
    if (!value.isBoolean()) {
      throw new IllegalArgumentException("true or false is expected, was " + value);
    }
    return value.booleanValue();
  }
}
