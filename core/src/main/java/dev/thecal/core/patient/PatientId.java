package dev.thecal.core.patient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a patient within a clinic.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record PatientId(@JsonValue String value) {

  @JsonCreator
  public PatientId {
    Ids.require("patient id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
