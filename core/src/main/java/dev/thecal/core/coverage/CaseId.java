package dev.thecal.core.coverage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names an authorisation case of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record CaseId(@JsonValue String value) {

  @JsonCreator
  public CaseId {
    Ids.require("authorisation case id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
