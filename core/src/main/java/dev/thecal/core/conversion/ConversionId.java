package dev.thecal.core.conversion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a conversion of a patient's medicine by mouth.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record ConversionId(@JsonValue String value) {

  @JsonCreator
  public ConversionId {
    Ids.require("conversion id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
