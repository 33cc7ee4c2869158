package dev.thecal.core.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a canonical condition.
 *
 * @param value for the shipped ones {@code c01} to {@code c29}
 */
public record ConditionId(@JsonValue String value) {

  @JsonCreator
  public ConditionId {
    Ids.require("condition id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
