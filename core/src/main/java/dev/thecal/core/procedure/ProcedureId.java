package dev.thecal.core.procedure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names an operation of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record ProcedureId(@JsonValue String value) {

  @JsonCreator
  public ProcedureId {
    Ids.require("procedure id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
