package dev.thecal.core.titration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a titration visit of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record VisitId(@JsonValue String value) {

  @JsonCreator
  public VisitId {
    Ids.require("visit id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
