package dev.thecal.core.recall;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a recall at a clinic.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record RecallId(@JsonValue String value) {

  @JsonCreator
  public RecallId {
    Ids.require("recall id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
