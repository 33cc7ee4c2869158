package dev.thecal.core.implant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names an implanted pump of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record ImplantId(@JsonValue String value) {

  @JsonCreator
  public ImplantId {
    Ids.require("implant id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
