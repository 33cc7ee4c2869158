package dev.thecal.core.patient;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One answer to one clinical question, as rules ask for it.
 *
 * @param key the question, for example {@code infection-active} or {@code pump-pocket-depth-cm}; a key that
 *     ends in a unit carries it
 * @param value a text, a number, true or false, or one flat object of these, for example
 *     {@code {"drug": "warfarin", "lastTaken": "2026-05-01"}} for {@code anticoagulant}
 * @param on the day for which it is true
 * @param source who or what says so, if told
 */
public record ClinicalFact(String key, JsonNode value, LocalDate on, Optional<String> source)
    implements ChartItem {

  public ClinicalFact {
    Ids.require("fact key", key);
    requireFlat(value);
    // Read anew, so that two facts are equal when their texts are, whichever way they were made.
    value = Json.read(value.toString(), JsonNode.class);
  }

  /**
   * @throws IllegalArgumentException for null, a list, or an object with anything nested
   */
  static void requireFlat(JsonNode value) {
    boolean flat = value.isObject()
        ? !value.isEmpty() && value.valueStream().allMatch(ClinicalFact::isScalar)
        : isScalar(value);
    if (!flat) {
      throw new IllegalArgumentException(
          "a text, a number, true, false or one flat object of these is expected, was " + value);
    }
  }

  private static boolean isScalar(JsonNode value) {
    return value.isBoolean()
        || value.isNumber()
        || (value.isTextual() && !value.asText().isBlank());
  }

  /** Empty if the value is not true or false. */
  public Optional<Boolean> truth() {
    return Optional.of(value).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
  }

  /** Empty if the value is not a number. */
  public Optional<BigDecimal> number() {
    return Optional.of(value).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }

  /** Empty if the value is not a text. */
  public Optional<String> text() {
    return Optional.of(value).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  /** A text inside an object value; empty if it is not there. */
  public Optional<String> text(String field) {
    return Optional.of(value.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  @Override
  public Kind kind() {
    return Kind.FACT;
  }

  @Override
  public String subject() {
    return key;
  }

  @Override
  public LocalDate notedOn() {
    return on;
  }
}
