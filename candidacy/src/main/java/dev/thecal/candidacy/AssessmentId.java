package dev.thecal.candidacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a stored assessment of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record AssessmentId(@JsonValue String value) {

  @JsonCreator
  public AssessmentId {
    Ids.require("assessment id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
