package dev.thecal.core.infusion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a programme of the pump of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record ProgrammeId(@JsonValue String value) {

  @JsonCreator
  public ProgrammeId {
    Ids.require("programme id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
