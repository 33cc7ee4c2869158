package dev.thecal.core.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names an order to change what a pump gives.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record ChangeId(@JsonValue String value) {

  @JsonCreator
  public ChangeId {
    Ids.require("change id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
