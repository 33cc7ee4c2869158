package dev.thecal.core.triage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a symptom report of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record ReportId(@JsonValue String value) {

  @JsonCreator
  public ReportId {
    Ids.require("report id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
